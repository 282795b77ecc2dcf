#include "web/http/error_page.hpp"

#include <array>

#include "web/view.hpp"

namespace mingtang::web::http {
namespace {

struct Words {
    int status;
    std::string_view key, heading, sentence;
};

constexpr auto all_words = std::to_array<Words>({
    {400, "request.malformed", "请求有误", "浏览器发来的请求不完整或格式不对，请从首页重新进入。"},
    {403, "request.not_allowed", "没有权限", "您不能进行这一操作。如已离开较久，请重新登录后再试。"},
    {404, "request.not_found", "没有这个页面", "网址可能写错了，或页面已经撤下。"},
    {405, "request.method", "不支持这一操作", "此网址不接受这种请求方式。"},
    {408, "request.too_slow", "等待超时", "网络较慢，内容没有在规定时间内传完，请重试。"},
    {413, "request.too_large", "内容太大", "提交的内容超过了上限，没有保存。请按浏览器的“返回”回到原来的页面，文件压缩或拆分后再提交，表单分次提交。"},
    {414, "request.address_too_long", "网址太长", "请缩短查询的内容后再试。"},
    {417, "request.expectation", "请求有误", "浏览器提出的要求无法满足，请换一个浏览器再试。"},
    {422, "request.unprocessable", "内容有误", "提交的内容有误，请返回修改。"},
    {429, "request.too_many", "访问过于频繁", "请稍等片刻再试。"},
    {431, "request.fields_too_large", "请求有误", "浏览器发来的附加信息太多，请清除本站的浏览记录后再试。"},
    {500, "server.error", "系统出现问题", "问题已经记录，请稍后再试。"},
    {501, "request.not_implemented", "不支持这一操作", "系统不接受这种请求方式。"},
    {503, "server.busy", "系统繁忙", "访问的人较多，请稍等片刻再试。"},
    {507, "server.storage", "存储空间不足", "暂时无法接收文件，请稍后再试或与工作人员联系。"},
});

Words const& words_for(int status) {
    for (auto const& words : all_words)
        if (words.status == status) return words;
    return words_for(500);
}

}  // namespace

ErrorBody error_body(int status, std::string_view path, std::string_view request_id) {
    auto const& words = words_for(status);
    if (path == "/api" || path.starts_with("/api/")) {
        std::string text = R"({"error":{"key":")";
        text.append(words.key).append(R"(","message":")").append(words.sentence);
        text.append(R"(","request_id":")").append(request_id).append("\"}}\n");
        return {"application/json; charset=utf-8", std::move(text)};
    }
    HtmlWriter out{1024};
    out.literal(
        "<!DOCTYPE html>\n<html lang=\"zh-Hans-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"robots\" content=\"noindex\">\n<title>");
    out << words.heading;
    out.literal("</title>\n<link rel=\"stylesheet\" href=\"");
    out << asset("portal.css");
    out.literal("\">\n</head>\n<body>\n<main id=\"main\" class=\"w narrow sec\">\n<h1>");
    out << words.heading;
    out.literal("</h1>\n<p class=\"lead\">");
    out << words.sentence;
    out.literal("</p>\n<p><a class=\"btn p\" href=\"/\">回到首页</a></p>\n<p class=\"fine\">编号：<code>");
    out << request_id;
    out.literal("</code></p>\n</main>\n</body>\n</html>\n");
    return {"text/html; charset=utf-8", std::move(out.take()).str()};
}

}  // namespace mingtang::web::http
