"""The field of a table by its names: earlier lists called some of the 26 fields otherwise."""

from page import *


def all_pages():
    item = ["1", "政策文件", "法律法规", "与本领域有关的法律、法规", OGI, DAYS, "区主管部门", "■政府网站", "√", "", "√", "", "√", ""]
    read = ["政策文件", "法律法规", "与本领域有关的法律、法规", OGI, DAYS, "区主管部门", "政府网站", ALL, ACTIVE, "县级"]
    titles = [("某区环境保护领域公开标准目录", "生态环境领域"), ("（三）医疗卫生领域基层政务公开标准目录", "卫生健康领域"), ("征地补偿领域基层政务公开标准目录", "农村集体土地征收领域"),
              ("住房保障领域政务公开标准目录", "保障性住房领域"), ("巩固拓展脱贫攻坚成果与乡村振兴领域基层政务公开标准目录", "扶贫领域"), ("社会救助及福利领域基层政务公开标准目录", "社会救助领域"),
              ("某镇政府文件信息领域基层政务公开标准目录", "")]
    page("69_fields_by_other_names", "".join(f"<h3>{title}</h3>" + table(*head(), item) for title, _ in titles),
         [[field] + read for _, field in titles])

    # A cover, a table of contents with the fields' names, and the page's metadata come before the tables.
    contents = table(["序号", "领域", "牵头单位", "页码"], ["1", "安全生产领域", "区应急管理局", "3"], ["2", "救灾领域", "区应急管理局", "9"])
    meta = table(["索引号", "000/2024-00091", "主题分类", "政务公开"], ["发布机构", "区政府办公室", "成文日期", "2024-06-03"],
                 ["标题", "安全生产领域基层政务公开标准目录", "有效性", "有效"])
    page("70_contents_and_metadata", meta + "<h1>某区基层政务公开标准目录</h1><p>目 录</p>" + contents + "<p>一、安全生产领域</p>" +
         table(*head(), item) + "<p>二、救灾领域</p>" + table(*head(), item),
         [["安全生产领域"] + read, ["救灾领域"] + read])

    # Who published the page is not what its table is about.
    page("106_published_by", "<ul><li>义务教育</li><li>安全生产</li><li>救灾</li></ul><h2>安全生产领域基层政务公开标准目录</h2>"
         "<p>发布时间：2024-06-03　来源：区救灾办</p>" + table(*head(), item), [["安全生产领域"] + read])
