// One PostgreSQL connection with its prepared statements. Used by one thread at a time; thrown away when it breaks.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <unordered_map>

#include "storage/database.hpp"

namespace mingtang::storage::postgres {

// The role whose rights the application has once it is migrated: it owns nothing and may not rewrite the audit (C32,
// C70).
inline constexpr char const* application_role = "mingtang_app";

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

// A failure that says whether the same transaction may simply be tried again. "The server only reads" is worth a second
// try for a change (a standby was met during a failover), and a bug in a read that tried to write.
enum class Again { no, yes, for_changes };
class PostgresFailure : public Failure {
  public:
    PostgresFailure(Kind kind, std::string const& what, Again again) : Failure(kind, what), again_(again) {}
    Again again() const { return again_; }

  private:
    Again again_;
};

class Connection {
  public:
    Connection(std::string const& parameters, int statement_seconds);
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    PGconn* handle() const { return handle_.get(); }
    void execute(std::string const& sql);
    // The name under which the server keeps this query.
    std::string const& statement(Query const& query);
    bool broken() const { return PQstatus(handle_.get()) != CONNECTION_OK; }

    // Puts off the owner's rights where the application role exists and is ours to take; true when it was so.
    bool take_application_role();
    void become_owner();
    bool is_application() const { return is_application_; }

    [[noreturn]] void fail(std::string const& where, PGresult const* result) const;

  private:
    struct Finish {
        void operator()(PGconn* handle) const { PQfinish(handle); }
    };
    std::unique_ptr<PGconn, Finish> handle_;
    std::unordered_map<std::string, std::string> statements_;
    bool is_application_ = false;
};

}  // namespace mingtang::storage::postgres
