// A document as it is read out on the village loudspeaker (村村响) or the radio: short sentences, numbers as they are
// said, small tables told row by row, an opening and a close; and how long reading it takes. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publication/types.hpp"

namespace mingtang::channels {

// How fast the voice reads. A village loudspeaker is slower than a news studio: each place sets its own.
struct Pace {
    int characters_a_minute = 180;
    int comma_milliseconds = 250, stop_milliseconds = 600, paragraph_milliseconds = 1000;
    friend bool operator==(Pace const&, Pace const&) = default;
};

struct ScriptFacts {
    std::string title, number, unit, site;  // site: 罗庄区人民政府
    std::optional<Date> on{};               // 发布日期
    std::string body;                       // allow-listed HTML
    std::string summary;
};
struct Script {
    std::vector<std::string> lines;     // one breath each
    std::vector<std::string> left_out;  // what the script says instead of reading it, for whoever checks it
    int seconds = 0;
};
Script broadcast_script(ScriptFacts const& facts, Pace const& pace);
// Opening, summary, close: where all of it would be too long. Nothing where the document has no summary.
std::optional<Script> short_script(ScriptFacts const& facts, Pace const& pace);

std::string text_of(Script const& script);
int reading_seconds(std::vector<std::string> const& lines, Pace const& pace);
// 约3分20秒
std::string chinese_duration(int seconds);

}  // namespace mingtang::channels
