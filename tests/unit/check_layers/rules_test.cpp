// Each rule finds what was planted to break it, and leaves its neighbour alone.
#include "check_layers/rules.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "make/database.hpp"

using namespace mingtang;
using check_layers::Finding;

namespace {

class Tree {
  public:
    Tree() {
        put("docs/layers.txt",
            "# who may include whom\nbase:\nstorage: base\nweb: base\nfoi: base storage web\napp: *\n");
    }

    void put(std::string const& path, std::string const& text) {
        auto const whole = std::filesystem::path{folder_.path(path)};
        std::filesystem::create_directories(whole.parent_path());
        std::ofstream{whole} << text;
    }
    // "file:line" of every fault
    std::vector<std::string> faults() const {
        std::vector<std::string> places;
        for (auto const& finding : check_layers::check(folder_.path("")))
            if (finding.weight == Finding::Weight::fault)
                places.push_back(finding.file + ":" + std::to_string(finding.line));
        return places;
    }

  private:
    make::Folder folder_;
};

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("arrows point down") {
    Tree tree;
    tree.put("src/foi/store.cpp",
             "#include \"storage/database.hpp\"\n#include \"foi/types.hpp\"\n#include \"elsewhere/x.hpp\"\n");
    CHECK(tree.faults() == Places{});
    tree.put("src/storage/row.cpp", "#include \"base/date.hpp\"\n  # include \"foi/types.hpp\"\n");
    tree.put("src/web/http/loop.cpp", "#include \"storage/database.hpp\"\n");
    CHECK(tree.faults() == Places{"src/storage/row.cpp:2", "src/web/http/loop.cpp:1"});
    tree.put("src/unknown/x.cpp", "int x;\n");
    CHECK(tree.faults().size() == 3);
}

TEST_CASE("the clock is read at the edge") {
    Tree tree;
    tree.put("src/foi/rules.cpp",
             "// system_clock::now is not ours\nauto const when = std::chrono::system_clock::now();\n");
    tree.put("src/foi/wait.cpp", "auto const a = std::chrono::steady_clock::now();\nauto const b = time(nullptr);\n");
    tree.put("src/web/http/loop.cpp", "auto const a = std::chrono::steady_clock::now();\n");
    tree.put("src/jobs/runner.cpp", "auto const a = std::chrono::system_clock::now();\n");
    tree.put("docs/layers.txt", "base:\nweb: base\nfoi: base\njobs: base\n");
    CHECK(tree.faults() == Places{"src/foi/rules.cpp:2", "src/foi/wait.cpp:1", "src/foi/wait.cpp:2"});
}

TEST_CASE("SQL has a name and a place, secrets have one door") {
    Tree tree;
    tree.put("src/foi/store.cpp",
             "auto a = \"SELECT id FROM requests\";\nauto b = \"UPDATE requests SET state = 'x'\";\n"
             "auto c = \"please select from the list\";\nauto d = \"DELETE FROM requests\";\n");
    tree.put("src/foi/page.cpp", "out << applicant.phone.expose();\nexpose_shutter();\n");
    tree.put("src/storage/row.cpp", "auto a = \"SELECT id FROM requests\";\n");
    CHECK(tree.faults() ==
          Places{"src/foi/page.cpp:1", "src/foi/store.cpp:1", "src/foi/store.cpp:2", "src/foi/store.cpp:4"});
}

TEST_CASE("a file's name is its licence") {
    Tree tree;
    tree.put("src/foi/types.hpp", "#include \"base/id.hpp\"\n#include \"storage/database.hpp\"\n");
    tree.put("src/foi/workflow.cpp", "#include \"web/response.hpp\"\n");
    tree.put("src/foi/actions.cpp", "#include \"storage/database.hpp\"\n#include \"web/response.hpp\"\n");
    CHECK(tree.faults() == Places{"src/foi/actions.cpp:2", "src/foi/types.hpp:2", "src/foi/workflow.cpp:1"});
}

TEST_CASE("words that name nothing") {
    Tree tree;
    tree.put("src/foi/date_utils.cpp", "int x;\n");
    tree.put("src/foi/reply.hpp", "struct PublicServiceList {};\nclass FoiService {};\nstruct ServicePlace {};\n");
    tree.put("app/helpers.hpp", "int x;\n");
    CHECK(tree.faults() == Places{"app/helpers.hpp:0", "src/foi/date_utils.cpp:0", "src/foi/reply.hpp:2"});
}

TEST_CASE("long files are warned of, very long ones are faults") {
    Tree tree;
    auto const lines = [](int n) {
        std::string text;
        while (n-- > 0) text += "int x;\n";
        return text;
    };
    tree.put("src/foi/a.cpp", lines(400));
    tree.put("src/foi/b.cpp", lines(401));
    tree.put("tests/unit/foi/c.cpp", lines(601));
    CHECK(tree.faults() == Places{"tests/unit/foi/c.cpp:0"});
}

TEST_CASE("this tree keeps the rules that its own description gives") {
    auto const layers = check_layers::read_layers(PROJECT_DIR "/docs/layers.txt");
    for (auto const& entry : std::filesystem::directory_iterator{PROJECT_DIR "/src"})
        CHECK(layers.contains(entry.path().filename().string()));
}
