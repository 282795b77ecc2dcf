// The rules of the house that a program can check: who includes whom (docs/layers.txt), who reads the clock, who opens
// a secret, where SQL may stand, how long a file may be, which words no name may have. Text is enough to see them all.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace check_layers {

struct Finding {
    enum class Weight { warning, fault } weight;
    std::string file;  // from the root
    int line;          // 0: the file as a whole
    std::string says;
};

// folder -> folders it may include; "*" is all.
using Layers = std::map<std::string, std::set<std::string>>;
Layers read_layers(std::filesystem::path const& file);

// Everything below root/src, and the lengths and names below root/app, root/tools and root/tests too.
std::vector<Finding> check(std::filesystem::path const& root);

}  // namespace check_layers
