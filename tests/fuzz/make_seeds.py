#!/usr/bin/env python3
# make_seeds.py SAMPLES OUT: where the fuzzer begins. OUT/<target>/ gets the published tables, whole and, for office
# files, as the pieces the targets put together again (see pieces.hpp).
import pathlib
import re
import sys
import zipfile

samples, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])


def keep(target, name, data):
    folder = out / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def inside(archive, part, element):
    try:
        text = archive.read(part).decode()
    except KeyError:
        return b""
    found = re.search(rf"<(?:\w+:)?{element}\b[^>]*>(.*)</(?:\w+:)?{element}>", text, re.S)
    return found.group(1).encode() if found else b""


def workbook(path):
    with zipfile.ZipFile(path) as archive:
        sheets = sorted(name for name in archive.namelist() if re.fullmatch(r"xl/worksheets/\w+\.xml", name))
        pieces = [inside(archive, sheets[0], "worksheet"), inside(archive, "xl/sharedStrings.xml", "sst"),
                  inside(archive, "xl/styles.xml", "styleSheet"), b"", b""]
    return b"s" + b"\x01".join(pieces)


def document(path):
    with zipfile.ZipFile(path) as archive:
        pieces = [inside(archive, "word/document.xml", "body"), inside(archive, "word/numbering.xml", "numbering"),
                  inside(archive, "word/styles.xml", "styles"), "标题".encode()]
    return b"s" + b"\x01".join(pieces)


for path in sorted(samples.iterdir()):
    data = path.read_bytes()
    if path.suffix == ".html":
        for target in ("html", "rich_text", "read_table", "text"):
            keep(target, path.name, data)
    elif path.suffix in (".csv", ".tsv"):
        keep("delimited", path.name, data)
        keep("text", path.name, data.decode().encode("gb18030", "ignore"))
    elif path.suffix == ".xlsx":
        keep("workbook", path.name, b"r" + data)
        keep("words", path.name, b"x" + data)
        keep("workbook", path.stem + ".pieces", workbook(path))
    elif path.suffix == ".docx":
        keep("document", path.name, b"r" + data)
        keep("document", path.stem + ".pieces", document(path))
        keep("words", path.name, b"o" + data)
        keep("words", path.stem + ".pieces", b"d" + document(path)[1:])

attacks = pathlib.Path(__file__).parent.parent / "unit/documents/rich_text_attacks.txt"
for number, line in enumerate(attacks.read_text().splitlines()):
    keep("rich_text", f"attack-{number}", line.encode())

keep("words", "answer", b"mwords 1\n\x00\x03\x14documents.open_quote\x012")
keep("words", "page", "h<p>通知</p><!-- 批注 -->".encode())
keep("words", "picture", b"j\xff\xd8\xff\xe1\x00\x10Exif\x00\x00II*\x00\x08\x00\x00\x00\x00\x00\xff\xd9")
keep("text", "utf-16.txt", "序号\t一级事项\r\n".encode("utf-16"))
keep("answer", "file", b"grids 1\n\x01\x03abc\x01\x00\x00\x02\x01\x01\x02\x00\x01\x01\x01\x02xy\x02\x01\x01\x01")
keep("answer", "refusal", b"grids 1\n\x00\x03\x14documents.open_quote\x012")
keep("answer", "question", b"grids 1\n\x05a.csv1,2\n")
