// What is unseen in a file, for people: how much it matters and what to do about it.
#include "base/text.hpp"
#include "documents/file_words_office.hpp"
#include "documents/image_metadata.hpp"
#include "documents/limits.hpp"

namespace mingtang::documents {
namespace {

using Kind = Unseen::Kind;

constexpr std::size_t longest_name = 60;

// <dc:creator>, <Company> and the like: one element, one value.
Result<Done> read_names(Package const& package, std::string const& part, std::vector<std::string>& said) {
    struct Row {
        std::string_view element, chinese;
    };
    constexpr Row rows[] = {
        {"creator", "作者"}, {"lastModifiedBy", "最后保存者"}, {"Company", "单位"}, {"Manager", "经理"}};
    auto xml = TRY(package.scan(part));
    for (auto event = TRY(xml.next()); event != XmlScanner::Event::done; event = TRY(xml.next())) {
        if (event != XmlScanner::Event::start || xml.depth() != 2) continue;
        for (auto const& row : rows) {
            if (xml.name() != row.element) continue;
            std::string value;
            TRY(xml.collect(value, 4 * longest_name));
            if (auto const name = shorten(clean_line(value), longest_name); !name.empty())
                said.push_back(std::string{row.chinese} + "：" + name);
            break;
        }
    }
    return Done{};
}

}  // namespace

void add_unseen(ImageMetadata const& image, std::string const& place, FileWords& file) {
    if (image.has_location)
        file.unseen.push_back({Kind::location, place, image.location.empty() ? "拍摄地点" : image.location});
    std::vector<std::string> said;
    if (!image.device.empty()) said.push_back("设备：" + shorten(image.device, longest_name));
    if (!image.taken_at.empty()) said.push_back("时间：" + shorten(image.taken_at, longest_name));
    if (image.other > 0) said.push_back("其他说明 " + std::to_string(image.other) + " 处");
    // 动态照片、多幅照片：附在后面的视频和图片自带拍摄地点。
    if (image.behind > 0)
        said.push_back("图片结尾之后另有 " + std::to_string(image.behind) + " 字节（可能是视频或者其他图片）");
    if (!said.empty()) file.unseen.push_back({Kind::device, place, join(said, "，")});
    if (!image.author.empty())
        file.unseen.push_back({Kind::author, place, "作者：" + shorten(image.author, longest_name)});
}

Result<Done> read_office_properties(Package const& package, FileWords& file) {
    std::vector<std::string> said;
    for (auto const& relation : TRY(package.relations("")))
        if ((relation.type == "core-properties" || relation.type == "extended-properties") &&
            package.has(relation.target))
            TRY(read_names(package, relation.target, said));
    if (!said.empty()) file.unseen.push_back({Kind::author, "文件属性", join(said, "，")});
    for (auto const& name : package.part_names()) {
        if (name.find("/media/") == name.npos) continue;
        auto const bytes = TRY(package.bytes(name, limits::image_bytes));
        if (!image_kind(bytes)) continue;
        // A picture that is damaged is Word's business; what can be read of it is said.
        if (auto const image = read_image(bytes)) add_unseen(*image, "图片 " + name.substr(name.rfind('/') + 1), file);
    }
    return Done{};
}

bool is_serious(Kind kind) {
    return kind != Kind::author && kind != Kind::device && kind != Kind::unreadable;
}

std::string sentence_of(Unseen const& unseen) {
    auto const& [kind, place, detail] = unseen;
    switch (kind) {
        case Kind::sheet:
            return place + "是隐藏的（" + detail + "），公开后任何人都能取消隐藏。请删除该表，或取消隐藏后重新上传。";
        case Kind::rows:
            return place + "的" + detail + "是隐藏的，公开后任何人都能看到。请删除，或取消隐藏后重新上传。";
        case Kind::columns:
            return place + "的 " + detail + "是隐藏的，公开后任何人都能看到。请删除，或取消隐藏后重新上传。";
        case Kind::words:
            return place + "有隐藏的文字（" + detail + "）。请删除后重新上传。";
        case Kind::revision:
            return place + "带有修订痕迹（" + detail + "），删去的内容仍在文件里。请接受或拒绝全部修订，再上传。";
        case Kind::comment:
            return place + "有批注（" + detail + "）。请删除全部批注，再上传。";
        case Kind::cache:
            return place + "里留存着来源数据（" + detail + "），公开后可以取出。请粘贴为数值，另存后再上传。";
        case Kind::location:
            return place + "带有拍摄地点（" + detail + "）。公开的图片不带这些信息。";
        case Kind::device:
            return place + "带有拍摄信息（" + detail + "）。公开的图片不带这些信息。";
        case Kind::author:
            return place + "里有姓名或单位（" + detail + "）。如不宜公开，请在“文件—信息—检查文档”中删除后再上传。";
        case Kind::attached_file:
            return "PDF 里夹带了另一个文件（" + detail + "）。请重新导出不带附件的 PDF。";
        case Kind::program:
            return place + "里有" + detail + "。请重新导出后再上传。";
        case Kind::unreadable:
            break;
    }
    return place + "没有文字（" + detail +
           "），可能是扫描件，无法自动检查，也检索不到。请人工检查，最好换成带文字的文件。";
}

}  // namespace mingtang::documents
