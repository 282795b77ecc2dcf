// The commands that fill, empty and renew catalogs: demo, import, export, lint, rebuild. Each returns the exit code and
// speaks plain Chinese on standard error; main.cpp reads their options.
#pragma once

#include <string>

#include "base/date.hpp"
#include "storage/database.hpp"

namespace mingtang::app {

struct DemoOptions {
    std::string database;  // "sqlite:run/demo/mingtang.db"
    std::string data;      // folder of the data files; "" = found beside the program
    std::string files;     // folder of the file store
    enum class When_there { refuse, replace } when_there = When_there::refuse;  // --force
    Instant now{};
};
int demo_command(DemoOptions const& options);

struct ExportOptions {
    std::string database;
    std::string field;            // 义务教育, 义务教育领域 or its number
    std::string jurisdiction;     // code; "" = the root's
    std::string format = "xlsx";  // xlsx, docx, pdf, csv, json
    std::string out;              // "" or "-" = standard output
    int edition = 0;              // 0 = the one in force
};
int export_command(ExportOptions const& options);

struct LintOptions {
    std::string database;
    std::string field;            // 义务教育, 义务教育领域 or its number; "" = all
    std::string jurisdiction;     // code; "" = the root and all below
    std::string format = "text";  // text, csv, json
    Date day{};                   // the law of this day
};
int lint_command(LintOptions const& options);

struct ImportSourceOptions {
    std::string database;
    std::string kind;          // guideline, powers, services
    std::string file;          // xlsx, docx, html, csv, tsv
    std::string field;         // of a guideline whose table does not say it
    std::string jurisdiction;  // code; "" = the root's
    std::string dated;         // 2026-06-30; "" = today
    std::string title, document_number;
    Instant now{};
};
int import_source_command(ImportSourceOptions const& options);

int rebuild_command(std::string const& database);
// The search index from nothing, and says so.
void rebuild_search(storage::Database& database);

}  // namespace mingtang::app
