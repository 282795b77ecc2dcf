#include "tasks.hpp"

#include <unistd.h>

#include <array>

#include "audit/sealing.hpp"
#include "identity/sessions.hpp"
#include "identity/store.hpp"
#include "jobs/topics.hpp"
#include "org/reform.hpp"
#include "publication/ending.hpp"
#include "publication/file_parts.hpp"
#include "publication/publishing.hpp"
#include "questions/retention.hpp"
#include "response/responding.hpp"
#include "statutes/notices.hpp"

namespace mingtang::app {

using namespace std::chrono_literals;

namespace {

// Documents at their appointed time, by the job that was enqueued with the appointment; and again every minute whatever
// no job came for. What ends by its own words ends overnight.
void keep_publications(jobs::Runner& runner, storage::Database& database) {
    auto const with_desk = [&database](auto act) {
        return [&database, act](storage::Transaction& tx, Instant now) {
            auto const workdays = statutes::load_workdays(tx);
            Desk desk{database, workdays, now, publication::calendar_actor(), "calendar"};
            act(desk, tx);
        };
    };
    runner.handle(std::string{publication::appointment_job},
                  [&database](storage::Transaction& tx, jobs::Job const& job, Instant now) {
                      auto const workdays = statutes::load_workdays(tx);
                      Desk desk{database, workdays, now, publication::calendar_actor(), "calendar"};
                      if (auto const id = publication::RevisionId::parse(job.payload))
                          publication::keep_appointment(desk, tx, *id);
                  });
    runner.handle(std::string{publication::file_parts_job},
                  [&database](storage::Transaction& tx, jobs::Job const& job, Instant now) {
                      publication::index_more_files(database, tx, job.payload, now);
                  });
    runner.every("publication.appointments", 60s, with_desk(publication::keep_appointments));
    runner.every("publication.lapse", 10min, with_desk(publication::lapse_overdue));
    runner.every("publication.compare", 1h, with_desk(publication::compare_with_signed));
    // A concern is answered when its answer is public: it follows the document's life.
    runner.every("response.keep_up", 60s, with_desk(response::keep_up));
    runner.every("questions.erase", 1h, with_desk(questions::erase_what_is_over));
}

}  // namespace

void schedule_tasks(jobs::Runner& runner, storage::Database& database) {
    runner.every("audit.seal", 60s, [](storage::Transaction& tx, Instant now) { audit::seal(tx, now); });
    // Servers look at the last minute; what is older than an hour nobody asks for again.
    runner.every("topics.forget", 10min,
                 [](storage::Transaction& tx, Instant now) { jobs::forget_topics(tx, now - 1h); });
    runner.every("jobs.forget", 24h, [](storage::Transaction& tx, Instant now) { jobs::forget_done(tx, now - 720h); });
    // A unit or a line of the matrix that begins or ends today: what readers see of units changed overnight.
    runner.every("org.new_day", 30min, [&database](storage::Transaction& tx, Instant now) {
        if (!org::changes_on(tx, local_date(now))) return;
        for (auto const* topic : {"units", "catalogs"}) jobs::touch(database, tx, topic, now);
    });
    keep_publications(runner, database);
    runner.every("identity.forget", 1h, [](storage::Transaction& tx, Instant now) {
        identity::forget_sessions(tx, now);
        identity::forget_counters(tx, now);
    });
}

std::string owner_name() {
    std::array<char, 256> host{};
    gethostname(host.data(), host.size() - 1);
    return std::string{host.data()} + ":" + std::to_string(getpid());
}

}  // namespace mingtang::app
