// Our walk through OpenCC's dictionaries says what OpenCC says: on every word it knows, on the guideline, on nonsense.
#include "portal/script_table.hpp"

#include <doctest/doctest.h>
#include <opencc/opencc.h>

#include <fstream>
#include <opencc/Config.hpp>
#include <opencc/Conversion.hpp>
#include <opencc/ConversionChain.hpp>
#include <opencc/Converter.hpp>
#include <opencc/Dict.hpp>
#include <opencc/DictEntry.hpp>
#include <opencc/Lexicon.hpp>
#include <random>
#include <sstream>

using mingtang::portal::ScriptTable;

namespace {

struct Both {
    ScriptTable ours;
    opencc::SimpleConverter theirs;
    std::vector<std::string> words;

    explicit Both(std::string const& config) : ours(config), theirs(config) {
        auto const converter = opencc::Config{}.NewFromFile(config);
        auto const steps = converter->GetConversionChain()->GetConversions();
        auto const lexicon = steps.front()->GetDict()->GetLexicon();
        for (auto const& entry : *lexicon) words.push_back(entry->Key());
    }
};

std::string contents(std::string const& path) {
    std::ifstream in{PROJECT_DIR "/" + path, std::ios::binary};
    std::stringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

}  // namespace

TEST_CASE("every word of the dictionaries, alone and after one another") {
    for (auto const* config : {"s2t.json", "t2s.json"}) {
        Both const both{config};
        REQUIRE(both.words.size() > 4000);
        std::string line;
        int wrong = 0;
        for (auto const& word : both.words) {
            wrong += both.ours.convert(word) != both.theirs.Convert(word);
            line += word;
        }
        CHECK(wrong == 0);
        CHECK((both.ours.convert(line) == both.theirs.Convert(line)));
    }
}

TEST_CASE("words cut, turned round and mixed with markup") {
    std::mt19937 dice{7};
    for (auto const* config : {"s2t.json", "t2s.json"}) {
        Both const both{config};
        int wrong = 0;
        for (int round = 0; round < 3000; ++round) {
            std::string text;
            for (int i = 0; i < 12; ++i) {
                auto const& word = both.words[dice() % both.words.size()];
                auto const characters = word.size() / 3;
                text += dice() % 3 == 0 && word.size() % 3 == 0 ? word.substr(0, 3 * (1 + dice() % characters)) : word;
                if (dice() % 4 == 0)
                    text += std::vector<std::string>{"<td>", "，", " ", "&amp;", "é", "😀", "𠀀", "1"}[dice() % 8];
            }
            wrong += both.ours.convert(text) != both.theirs.Convert(text);
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("the guideline, the organs and the statutes") {
    Both const both{"s2t.json"};
    for (auto const* path : {"data/guideline_rows.csv", "data/organs.csv", "data/statutes.csv", "data/README.md"}) {
        INFO(path);
        auto const text = contents(path);
        REQUIRE(text.size() > 200);
        CHECK((both.ours.convert(text) == both.theirs.Convert(text)));
    }
    CHECK(both.ours.convert("联系单位：干部后勤服务中心") == both.theirs.Convert("联系单位：干部后勤服务中心"));
    CHECK(both.ours.convert("").empty());
}

TEST_CASE("bytes that are no text stay as they are") {
    ScriptTable const table{"s2t.json"};
    CHECK(table.convert("\xff公开\xe5") == "\xff公開\xe5");
    CHECK(table.convert("\xe5\x85") == "\xe5\x85");
}
