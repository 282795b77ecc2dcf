// check_layers ROOT: prints what breaks the rules of the house; 1 when something does. A test runs it on this tree.
#include <iostream>

#include "rules.hpp"

int main(int argc, char** argv) try {
    using check_layers::Finding;
    bool faults = false;
    for (auto const& finding : check_layers::check(argc > 1 ? argv[1] : ".")) {
        bool const fault = finding.weight == Finding::Weight::fault;
        faults = faults || fault;
        std::cout << finding.file << (finding.line ? ":" + std::to_string(finding.line) : "") << ": "
                  << (fault ? "" : "(warning) ") << finding.says << '\n';
    }
    return faults ? 1 : 0;
} catch (std::exception const& problem) {
    std::cerr << "check_layers: " << problem.what() << '\n';
    return 1;
}
