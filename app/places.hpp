// Where the program's own files are: beside the build while it is built from source, or where a package put them.
#pragma once

#include <string>

namespace mingtang::app {

std::string data_folder();    // holidays.csv, statutes.csv, the demonstration; "" when there is none
std::string assets_folder();  // hashed style sheets, scripts, icons; "" when there is none

}  // namespace mingtang::app
