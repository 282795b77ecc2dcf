// The site as configured: what header, footer and <meta> tags say (rulebook §6.1, §6.2). Values, no behaviour.
#pragma once

#include <string>
#include <vector>

namespace mingtang::web {

enum class Mode { normal, elder, contrast, kiosk };
enum class Script { simplified, traditional };

struct Site {
    std::string name = "罗庄区人民政府";
    std::string platform = "政务公开平台";
    std::string domain = "www.example.gov.cn";
    std::string id_code = "0000000000";       // 网站标识码
    std::string public_url = "http://127.0.0.1:8080";
    std::string upper_name = "临沂市人民政府";  // 上级政府
    std::string upper_url;
    std::string sponsor;    // 主办
    std::string organizer;  // 承办
    std::string phone;
    std::string icp;        // ICP备案号
    std::string police;     // 公安备案号
    std::string emblem;     // path of the official national emblem file; empty = the slot stays away
    bool demonstration = false;  // pages say 演示数据
};

}  // namespace mingtang::web
