// Every test program. One that reads files in a child process is also that child (documents/child.hpp).
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <optional>

namespace mingtang::documents {
// Weak: programs that read no files do not have it.
[[gnu::weak]] std::optional<int> answer_as_child(int argc, char** argv);
}  // namespace mingtang::documents

int main(int argc, char** argv) {
    if (mingtang::documents::answer_as_child)
        if (auto const code = mingtang::documents::answer_as_child(argc, argv)) return *code;
    return doctest::Context{argc, argv}.run();
}
