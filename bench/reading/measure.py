"""Makes the workbook, reads it by turns with us and with openpyxl, and prints medians and their ratio."""
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

PROGRAM, ROWS, ROUNDS = sys.argv[1], 100_000, 3
CHANNELS = ("政府网站 政府公报 两微一端 发布会/听证会 广播电视 纸质媒体 公开查阅点 政务服务中心 便民服务站 入户/现场 "
            "社区/企事业单位/村公示栏（电子屏） 精准推送").split()
TYPES = "http://schemas.openxmlformats.org/"
SHEET, RELATIONS = TYPES + "spreadsheetml/2006/main", TYPES + "officeDocument/2006/relationships"

OPENPYXL = """
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
print(sum(1 for row in book.active.iter_rows(values_only=True) for cell in row if cell))
"""


def rows():
    yield ["社会救助领域基层政务公开标准目录"]
    yield ["序号", "公开事项", "", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "", "公开方式", "",
           "公开层级", ""]
    yield ["", "一级事项", "二级事项", "", "", "", "", "", "全社会", "特定群体", "主动", "依申请", "县级", "乡级"]
    chance = random.Random(1)
    for i in range(ROWS):
        boxes = " ".join(("■" if chance.random() < 0.3 else "□") + channel for channel in CHANNELS) + " □其他"
        yield [str(i + 1), f"事项{i // 7}", f"二级事项名称{i}", f"●办理条件{i}\n●申请材料{i}\n●办理流程",
               f"《中华人民共和国政府信息公开条例》、《社会救助暂行办法{i % 500}》（国务院令第649号）", "制定或获取信息之日起10个工作日内",
               f"县民政局{i % 300}", boxes, "√", "", "√", "", "√", "√" if i % 2 else ""]


def write_workbook(path):
    shared = {}
    lines = []
    for number, row in enumerate(rows(), 1):
        cells = "".join(f'<c r="{chr(65 + i)}{number}" t="s"><v>{shared.setdefault(text, len(shared))}</v></c>'
                        for i, text in enumerate(row) if text)
        lines.append(f'<row r="{number}">{cells}</row>')
    strings = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in shared)
    content = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{content}sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{content}worksheet+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{content}sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{TYPES}package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{TYPES}package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
        f'Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{SHEET}">{strings}</sst>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)


def run(command):
    """CPU seconds and the largest process of a command with its children, in megabytes."""
    pid = os.fork()
    if pid == 0:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, file=open(ANSWER, "w", encoding="ascii"))
        os._exit(0)
    os.waitpid(pid, 0)
    code, seconds, megabytes = open(ANSWER, encoding="ascii").read().split()
    if code != "0":
        sys.exit(f"{command[0]} ended with {code}")
    return float(seconds), float(megabytes)


with tempfile.TemporaryDirectory() as folder:
    ANSWER, book = folder + "/answer", folder + "/book.xlsx"
    write_workbook(book)
    try:
        subprocess.run(["python3", "-c", "import openpyxl"], check=True, stderr=subprocess.DEVNULL)
        beside = ["python3", "-c", OPENPYXL, book]
    except subprocess.CalledProcessError:
        beside = None
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(run([PROGRAM, "read-table", book]))
        if beside:
            theirs.append(run(beside))
    seconds, megabytes = (statistics.median(one) for one in zip(*ours))
    print(f"read-table, {ROWS} rows x 14 columns, records and account: {seconds:.2f} s of CPU, {megabytes:.0f} MB")
    if theirs:
        other, memory = (statistics.median(one) for one in zip(*theirs))
        print(f"openpyxl, cells only:                                   {other:.2f} s of CPU, {memory:.0f} MB")
        print(f"ratio: {seconds / other:.2f} of its time, {megabytes / memory:.2f} of its memory")
    else:
        print("openpyxl is not here (python3-openpyxl)")
