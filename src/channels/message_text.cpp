#include "channels/message_text.hpp"

#include "base/text.hpp"
#include "documents/rich_text.hpp"

namespace mingtang::channels {
namespace {

using documents::Block;

// A table has no place in a message: its rows become lines, its cells keep their heads.
std::string told(Block const& table) {
    std::string out;
    auto const words = documents::rich_text::plain(table);
    for (auto const line : split(words, '\n')) {
        if (trim(line).empty()) continue;
        out += "· " + replace_all(std::string{trim(line)}, "\t", "　") + "\n";
    }
    return out;
}

std::string plain_body(std::string_view body) {
    auto const text = documents::rich_text::read(body);
    if (!text) return {};
    std::string out;
    for (auto const& block : text->blocks) {
        auto words = documents::rich_text::plain(block);
        while (words.ends_with('\n')) words.pop_back();
        switch (block.kind) {
            case Block::Kind::heading:
            case Block::Kind::subheading:
                out += "【" + words + "】\n\n";
                break;
            case Block::Kind::table:
                out += told(block) + "\n";
                break;
            default:
                out += words + "\n\n";
        }
    }
    while (out.ends_with('\n')) out.pop_back();
    return out;
}

void warn_if_long(Message& message, std::string_view what, std::string_view words, int most) {
    auto const have = length_in_characters(words);
    if (have > std::size_t(most))
        message.warnings.push_back(std::string{what} + "有 " + std::to_string(have) + " 字，超过 " +
                                   std::to_string(most) + " 字，请在发布前压缩。");
}

}  // namespace

Message article(MessageFacts const& facts, MessageLimits const& limits) {
    Message message;
    message.title = facts.title;
    message.digest = facts.summary;
    message.text = facts.unit + (facts.published.empty() ? "" : "　" + facts.published);
    if (!facts.number.empty()) message.text += "\n" + facts.number;
    message.text += "\n\n" + plain_body(facts.body);
    if (!facts.files.empty()) message.text += "\n\n附件：" + facts.files + "（请点“阅读原文”下载）";
    message.text += "\n\n原文：" + facts.address + "\n（文末配张贴版上的二维码，扫码查看现行文本）";
    warn_if_long(message, "标题", message.title, limits.title);
    warn_if_long(message, "摘要", message.digest, limits.digest);
    warn_if_long(message, "正文", message.text, limits.article);
    if (message.digest.empty()) message.warnings.emplace_back("这条信息没有内容概述，请自拟摘要。");
    return message;
}

Message group_message(MessageFacts const& facts, MessageLimits const& limits) {
    Message message;
    message.title = facts.title;
    message.text = "【" + facts.unit + "】" + facts.title + "\n";
    if (!facts.summary.empty()) message.text += facts.summary + "\n";
    message.text += "全文：" + facts.address;
    warn_if_long(message, "短消息", message.text, limits.group);
    return message;
}

}  // namespace mingtang::channels
