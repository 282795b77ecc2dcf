"""Measures one running portal beside nginx; bench/portal/run.sh prepares the places and calls it."""
import atexit
import os
import re
import statistics
import subprocess
import sys
import time
import urllib.request

PROGRAM, WORK = sys.argv[1:3]
OURS, NGINX = "http://127.0.0.1:9380", "http://127.0.0.1:9381"
ROUNDS, SECONDS, LINES = 11, 1, 64
MODES = ["mode=elder", "mode=contrast", "mode=kiosk"]


def cpu(pid):
    """CPU seconds of a process with all its threads."""
    return sum(int(open(f"/proc/{pid}/task/{thread}/schedstat").read().split()[0])
               for thread in os.listdir(f"/proc/{pid}/task")) / 1e9


def resident(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{pid}/status").read()).group(1)) / 1024


def get(address, **headers):
    return urllib.request.urlopen(urllib.request.Request(address, headers=headers)).read()


def wrk(address):
    command = ["taskset", "-c", "1", "wrk", "-t1", f"-c{LINES}", f"-d{SECONDS}s", address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if re.search(r"Non-2xx", said):
        sys.exit("the server refused requests:\n" + said)
    return int(re.search(r"(\d+) requests in", said).group(1)), float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))


def start_server():
    began = time.monotonic()
    server = started([PROGRAM, "serve"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            get(OURS + "/")
            return server, time.monotonic() - began
        except OSError:
            time.sleep(0.002)


def started(command, **how):
    """A process that ends with us, however we end: the next run wants the same addresses."""
    process = subprocess.Popen(["taskset", "-c", "0", *command], **how)
    atexit.register(lambda: (process.terminate(), process.wait()))
    return process


def children(pid):
    return [int(one) for one in open(f"/proc/{pid}/task/{pid}/children").read().split()]


def main():
    server, first_answer = start_server()
    at_rest = resident(server.pid)
    page = "/ml/13"
    body = get(OURS + page)
    os.makedirs(f"{WORK}/www/ml", exist_ok=True)
    with open(f"{WORK}/www/ml/13", "wb") as file:
        file.write(body)
    nginx = started(["nginx", "-c", f"{WORK}/nginx.conf"])
    while True:
        try:
            get(NGINX + page)
            break
        except OSError:
            time.sleep(0.01)
    worker = children(nginx.pid)[0]

    costs = {OURS: [], NGINX: []}
    rates = {OURS: [], NGINX: []}
    for _ in range(ROUNDS):
        for address, pid in ((OURS, server.pid), (NGINX, worker)):
            before = cpu(pid)
            count, rate = wrk(address + page)
            costs[address].append((cpu(pid) - before) / count * 1e6)
            rates[address].append(rate)
    # Two neighbours in time share the machine's mood: their ratio is steadier than either.
    cheaper = statistics.median(ours / theirs for ours, theirs in zip(costs[OURS], costs[NGINX]))
    faster = statistics.median(ours / theirs for ours, theirs in zip(rates[OURS], rates[NGINX]))
    cost = {address: statistics.median(some) for address, some in costs.items()}
    rate = {address: statistics.median(some) for address, some in rates.items()}
    print(f"kept page, {len(body)} bytes, keep-alive, {LINES} lines, medians of {ROUNDS} rounds; ours writes its access log, nginx none")
    print(f"  CPU per request   ours {cost[OURS]:7.1f} us   nginx {cost[NGINX]:7.1f} us   ratio {cheaper:.2f} (wanted <= 1)")
    busy = {address: 100 * rate[address] * cost[address] / 1e6 for address in rate}
    print(f"  requests/second   ours {rate[OURS]:7.0f}      nginx {rate[NGINX]:7.0f}      ratio {faster:.2f} (wanted >= 1)")
    # Below 100 % the client's core was the limit.
    print(f"  server's core     ours {busy[OURS]:7.0f} %    nginx {busy[NGINX]:7.0f} %    busy")

    report_uncached(server)

    get(OURS + "/")
    time.sleep(1)
    print(f"memory at rest      {at_rest:.1f} MiB, after the load {resident(server.pid):.1f} MiB   (wanted <= 64 at rest)")
    print(f"start to first answer  {first_answer * 1000:.0f} ms   (wanted <= 500)")


def report_uncached(server):
    """Every field's page in modes nobody asked for yet: each is another key of the cache, so each is drawn anew."""
    fields = [f"/ml/{number}" for number in range(1, 27)]
    before = cpu(server.pid)
    for mode in MODES:
        for one in fields:
            get(OURS + one, Cookie=mode)
    drawn = (cpu(server.pid) - before) / (len(MODES) * len(fields)) * 1e3
    print(f"uncached field page   {drawn:.2f} ms CPU from request to bytes, whole catalogs of 10-60 items; of 50: bench/pages")


main()
