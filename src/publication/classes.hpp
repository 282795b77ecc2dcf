// Two closed classifications of what is disclosed: 主题分类, the 22 classes of the State Council's site with their
// subclasses (rulebook §6.5), and the matters of 条例 20 and 21 that must be disclosed (rulebook §1.3). Data. Pure.
#pragma once

#include <span>
#include <string_view>

namespace mingtang::publication {

struct TopicClass {
    std::string_view name;        // 财政、金融、审计
    std::string_view subclasses;  // separated by ';', empty for none
};
std::span<TopicClass const> topic_classes();
// "财政、金融、审计" or "财政、金融、审计\财政", as the State Council's site writes it.
bool is_topic_class(std::string_view written);

struct StatutoryMatter {
    std::string_view code;     // "20-07"
    std::string_view chinese;  // 财政预算、决算信息
    std::string_view article;  // 条例第二十条第七项
    bool town = false;         // of 条例 21, for townships
};
std::span<StatutoryMatter const> statutory_matters();
StatutoryMatter const* statutory_matter(std::string_view code);

// Topic pages (专题) a document may stand on. plan §四(一): 政务公开标准化规范化工作专题.
struct TopicPage {
    std::string_view code, chinese;
};
std::span<TopicPage const> topic_pages();
TopicPage const* topic_page(std::string_view code);

}  // namespace mingtang::publication
