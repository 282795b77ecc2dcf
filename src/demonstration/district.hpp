// What the demonstration district consists of, and in which order it is founded. The database is migrated and empty.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calendar/workdays.hpp"
#include "demonstration/csv.hpp"
#include "identity/types.hpp"
#include "org/types.hpp"
#include "publication/types.hpp"
#include "storage/database.hpp"

namespace mingtang::demonstration {

struct Account {
    std::string login, name, password;
    org::UnitId unit;
    std::string path;  // the jurisdiction its rights cover
    std::vector<identity::Role> roles;
    identity::AccountId id;
};

struct District {
    org::Jurisdiction root;
    std::vector<org::Jurisdiction> towns, villages;
    std::map<std::string, org::UnitId, std::less<>> units;  // by name
    std::map<org::UnitId, std::string> unit_paths;
    std::vector<org::Field> fields;
    std::vector<Account> accounts;

    org::UnitId unit(std::string_view name) const;  // throws when the data does not hold together
    Account const& account(std::string_view login) const;
    org::Field const& field(std::string_view name) const;
};

// district.cpp: tree, units, fields, leading group, holidays. One transaction.
District found_district(storage::Database& database, std::string const& data);
// accounts.cpp: by post. Hashing argon2id is most of the time of a demonstration; it runs on all cores.
void found_accounts(storage::Database& database, District& district, Instant now);
// catalogs.cpp: 26 published catalogs, a superseded edition, a draft, one waiting for review, one returned.
struct Figures {
    int catalogs = 0, items = 0;
};
Figures found_catalogs(storage::Database& database, District const& district, std::string const& data, Instant now);

// stations.cpp: two field stations of 盛庄街道, so that a town's compilation has somebody to hear.
void found_stations(storage::Database& database, District& district);
// sources.cpp: guidelines, powers and services as first imported in 2020.
void found_sources(storage::Database& database, District const& district, std::string const& data);
// compilations.cpp: the plan's round of 2020 and one of now; a compilation half done, one finished, one late, a
// street's with its stations' wishes; services renamed meanwhile.
void found_compilations(storage::Database& database, District const& district, Instant now);

// publications.cpp: the plan as a document with its annex by posts, and some hundred invented ones over fields, units and
// two years, with the items they serve; some withdrawn, some on their way. Returns how many were published.
// `files`: the folder of the file store, for photographs; where there is none, the demonstration has none.
int found_publications(storage::Database& database, District const& district, std::string const& data, Instant now,
                       std::string const& files);
// receipts.cpp: what of them hangs on boards, was sent and read out; some channels still owed, some late.
// Some document with a sheet that hangs today; none where nothing hangs.
std::optional<publication::PublicationId> hanging_document(storage::Database& database, Date today);
int found_receipts(storage::Database& database, District const& district, Instant now, std::string const& files);

// concerns.cpp: a dozen concerns of the public in every state, answered by documents with holding statements where it was
// urgent; one late, one merged, one passed on.
void found_concerns(storage::Database& database, District const& district, Instant now);
// questions.cpp: some forty questions over units and two years, most answered in public, some in every other state, one
// that was silent for too long.
void found_questions(storage::Database& database, District const& district, Instant now);

// All of it, and the settings that say so.
struct Founded {
    District district;
    Figures figures;
};
Founded found(storage::Database& database, std::string const& data, Instant now, std::string const& files = {});
bool is_empty(storage::Database& database);

// The unit that owes a guideline row (data/README.md): a responsible unit whose trade the printed subject names, else
// the lead; rows of streets, towns and villages only belong to the towns in turn, pilots first. Pure.
org::UnitId owing_unit(District const& district, org::Field const& field, CsvRow const& row, int turn);

}  // namespace mingtang::demonstration
