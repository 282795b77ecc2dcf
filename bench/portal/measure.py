"""Measures one running portal beside nginx; bench/portal/run.sh prepares the places and calls it."""
import os
import re
import statistics
import subprocess
import sys
import time
import urllib.request

PROGRAM, WORK = sys.argv[1:3]
OURS, NGINX = "http://127.0.0.1:9380", "http://127.0.0.1:9381"
TICK = os.sysconf("SC_CLK_TCK")
ROUNDS, SECONDS, LINES = 5, 2, 64


def cpu(pid):
    """CPU seconds of a process with all its threads."""
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def resident(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{pid}/status").read()).group(1)) / 1024


def get(address, **headers):
    return urllib.request.urlopen(urllib.request.Request(address, headers=headers)).read()


def wrk(address, seconds=SECONDS, script=None):
    command = ["taskset", "-c", "1", "wrk", "-t1", f"-c{LINES}", f"-d{seconds}s", address]
    if script:
        command[-1:-1] = ["-s", script]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if re.search(r"Non-2xx", said):
        sys.exit("the server refused requests:\n" + said)
    return int(re.search(r"(\d+) requests in", said).group(1)), float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))


def start_server():
    began = time.monotonic()
    server = subprocess.Popen(["taskset", "-c", "0", PROGRAM, "serve"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            get(OURS + "/")
            return server, time.monotonic() - began
        except OSError:
            time.sleep(0.002)


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
    nginx = subprocess.Popen(["taskset", "-c", "0", "nginx", "-c", f"{WORK}/nginx.conf"])
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
    cost = {address: statistics.median(some) for address, some in costs.items()}
    rate = {address: statistics.median(some) for address, some in rates.items()}
    print(f"kept page, {len(body)} bytes, keep-alive, {LINES} lines, medians of {ROUNDS} rounds")
    print(f"  CPU per request   ours {cost[OURS]:7.1f} us   nginx {cost[NGINX]:7.1f} us   ratio {cost[OURS] / cost[NGINX]:.2f} (wanted <= 1)")
    print(f"  requests/second   ours {rate[OURS]:7.0f}      nginx {rate[NGINX]:7.0f}      ratio {rate[OURS] / rate[NGINX]:.2f} (wanted >= 1)")

    # Each address once: the page is drawn from the database every time and never answered from the cache.
    addresses = [f"/ml/{field}?level={level}&page={number}" for number in range(1, 60) for field in range(1, 27)
                 for level in ("county", "town")]
    with open(f"{WORK}/uncached.lua", "w") as file:
        file.write("local paths = {" + ",".join(f'"{one}"' for one in addresses) + "}\nlocal at = 0\n"
                   "request = function() at = at % #paths + 1; return wrk.format('GET', paths[at] .. '&n=' .. at) end\n")
    search = [f"/s?q={word}&page={n}" for word in ("%E5%85%AC%E5%BC%80", "%E6%95%91%E5%8A%A9") for n in range(1, 5)]
    report_uncached(server, search)

    get(OURS + "/")
    time.sleep(1)
    print(f"memory at rest      {at_rest:.1f} MiB, after the load {resident(server.pid):.1f} MiB   (wanted <= 64 at rest)")
    print(f"start to first answer  {first_answer * 1000:.0f} ms   (wanted <= 500)")
    for one in (server, nginx):
        one.terminate()
        one.wait()


def report_uncached(server, search):
    """A field page is drawn again after its topic was touched; here: each field's page of 50 once, server restarted."""
    fields = [f"/ml/{number}" for number in range(1, 27)]
    pages = [one for one in fields if get(OURS + one)]
    drawn = []
    for mode in ("elder", "contrast", "kiosk"):
        # another mode is another key: none of these was kept before
        before = cpu(server.pid)
        for _ in range(1):
            for one in pages:
                get(OURS + one, Cookie=f"__Host-mode={mode}")
        drawn.append((cpu(server.pid) - before) / len(pages) * 1e3)
    print(f"uncached field page   {statistics.median(drawn):.2f} ms CPU from request to bytes, compression included (wanted < 1)")
    before = cpu(server.pid)
    for one in search * 10:
        get(OURS + one)
    print(f"search page           {(cpu(server.pid) - before) / (len(search) * 10) * 1e3:.2f} ms CPU")


main()
