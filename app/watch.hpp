// What a server looks at once a second, for itself and not for all: topics that other servers touched, and whether the
// wall clock jumped (security.md R06).
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "clock.hpp"
#include "storage/database.hpp"
#include "web/kept_page.hpp"

namespace mingtang::app {

class Watch {
  public:
    Watch(storage::Database& database, web::PageCache& cache);
    ~Watch();

  private:
    void look();

    storage::Database& database_;
    web::PageCache& cache_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace mingtang::app
