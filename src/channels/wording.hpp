// The sentences of this slice's refusals, in one table. "{}" takes the refusal's detail.
#pragma once

#include <string_view>

#include "base/refusal.hpp"

namespace mingtang::channels::wording {

inline constexpr Wording not_found{"channels.not_found", "没有找到这条信息或回执，或者它不在您的管理范围内。"};
inline constexpr Wording not_allowed{"channels.not_allowed", "您的岗位不能登记发布渠道的回执。"};
inline constexpr Wording not_your_unit{
    "channels.not_your_unit",
    "这条信息由{}登记回执。镇街只登记本辖区的张贴、广播、入户和推送，其他渠道请与该单位联系。"};
inline constexpr Wording not_your_receipt{"channels.not_your_receipt",
                                          "这份回执由{}登记，只有该单位、发布机构或区政务公开办公室能改动。"};
inline constexpr Wording step_not_open{"channels.step_not_open", "这份回执现在的状态是“{}。"};
inline constexpr Wording changed_meanwhile{"channels.changed_meanwhile",
                                           "这份回执刚刚已由他人办理，您的操作没有生效，请刷新后查看。"};
inline constexpr Wording nothing_public{"channels.nothing_public", "这条信息现在没有公开的文本，不能登记新的回执。"};
inline constexpr Wording portal_itself{"channels.portal_itself", "政府网站的回执由平台在发布时自动生成，不用登记。"};
inline constexpr Wording already_there{"channels.already_there",
                                       "同样的回执已经登记过，没有重复登记。另一处张贴的，请写明另一处的地点。"};
inline constexpr Wording unknown_channel{"channels.unknown_channel", "没有这个渠道，请从列表中选择。"};
inline constexpr Wording fields_wrong{"channels.fields_wrong", "{}"};
inline constexpr Wording before_this_text{
    "channels.before_this_text",
    "现行文本是 {} 发布的，这一天之前张贴、推送的不是现行文本。请填写换上现行文本的日期。"};
inline constexpr Wording too_short{"channels.too_short", "张贴时间不够：目录要求{}。请延后截止日期再登记。"};
inline constexpr Wording reason_needed{"channels.reason_needed", "请写明理由。"};
inline constexpr Wording day_needed{"channels.day_needed",
                                    "请填写日期，如 2026-11-20；日期不能晚于今天，也不能早于张贴或送达的那天。"};
inline constexpr Wording not_a_picture{"channels.not_a_picture",
                                       "“{}”不是 JPG、PNG 或 WebP 照片，没有保存。请用手机或相机拍的原图重新上传。"};
inline constexpr Wording photo_too_large{"channels.photo_too_large",
                                         "照片“{}”超过 20 MB，没有保存。请缩小后重新上传。"};
inline constexpr Wording photo_needed{"channels.photo_needed", "请上传能看清张贴内容和位置的照片。"};
inline constexpr Wording files_away{"channels.files_away",
                                    "服务器没有设置文件夹，暂时不能保存照片。请联系系统管理员。"};
inline constexpr Wording no_such_photo{"channels.no_such_photo", "这份回执没有照片。"};
inline constexpr Wording wrong_pace{"channels.wrong_pace", "{}"};

// the day's page: what is next
inline constexpr std::string_view today_take_down = "撤下";
inline constexpr std::string_view today_renew = "更换";
inline constexpr std::string_view today_register = "登记回执";
inline constexpr std::string_view today_all = "查看渠道待办";

}  // namespace mingtang::channels::wording
