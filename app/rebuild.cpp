// mingtang rebuild: what is derived is made again from what is precious. Today that is the search index.
#include <iostream>

#include "base/refusal.hpp"
#include "catalog/actions.hpp"
#include "catalog_commands.hpp"
#include "publication/listing.hpp"
#include "publication/surfaces.hpp"
#include "questions/surfaces.hpp"
#include "search/search.hpp"
#include "storage/migrations.hpp"

namespace mingtang::app {

void rebuild_search(storage::Database& database) {
    static_cast<void>(database.change([&](storage::Transaction& tx) -> Result<int> {
        search::start_again(database, tx);
        return 0;
    }));
    std::cout << "检索索引已重建：" << catalog::rebuild_search(database) << " 个公开事项，"
              << publication::rebuild_search(database) << " 条信息，" << questions::rebuild_search(database)
              << " 条咨询答复。\n";
}

int rebuild_command(std::string const& address) try {
    auto const database = storage::open_database(address);
    if (auto const problem = storage::schema_problem(*database); !problem.empty()) {
        std::cerr << problem << '\n';
        return 1;
    }
    std::cout << "事项数已重新统计：" << catalog::rebuild_counts(*database) << " 个版本。\n";
    publication::rebuild_listing(*database);
    rebuild_search(*database);
    return 0;
} catch (storage::Failure const& problem) {
    std::cerr << "重建失败：" << problem.what() << '\n';
    return 1;
}

}  // namespace mingtang::app
