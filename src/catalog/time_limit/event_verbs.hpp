// The verbs that end an event's words, and the words that join or end events. Which trigger of the model each one is.
#pragma once

#include <initializer_list>
#include <vector>

#include "catalog/time_limit/words.hpp"

namespace mingtang::catalog::time_words {

// Reads 形成或变更, 获取(形成、变更) from the end of the words; `text` keeps what stands before. `marked`: 之日起 or 后
// follows, which some verbs need to start a clock.
std::vector<Trigger> verbs_at_end(View& text, bool marked);
bool survey_ends(View text);  // 拟征收土地现状调查结束

// Events that begin or simply happen: the model calls them all EVENT_START; the words are kept.
inline constexpr std::initializer_list<View> happenings{U"发生", U"启动", U"开始", U"开工", U"开学", U"开标",
                                                        U"召开", U"举行", U"开展", U"实施", U"施行", U"生效",
                                                        U"离任", U"任职", U"上任", U"到任"};
inline constexpr std::initializer_list<View> surveys{U"调查", U"检查", U"核查", U"抽查",     U"普查", U"督查", U"巡查",
                                                     U"排查", U"勘测", U"勘查", U"踏勘",     U"测绘", U"抽检", U"监测",
                                                     U"检测", U"检验", U"摸底", U"调查登记", U"调研"};
inline constexpr std::initializer_list<View> endings{U"工作结束", U"结束", U"完成", U"完毕", U"终结"};
inline constexpr std::initializer_list<View> connectors{U"或", U"、", U"和", U"及", U"与", U"/", U"(", U"包括", U"含"};

}  // namespace mingtang::catalog::time_words
