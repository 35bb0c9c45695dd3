#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/database.hpp"
#include "agora/db/dump.hpp"
#include "agora/web/module.hpp"
#include "agora/web/personal.hpp"

#include <optional>
#include <string>
#include <vector>

// Rows about one person in any module's tables. Names come from the modules' manifests, are
// checked to be plain identifiers and to exist in the schema; values are always parameters.
namespace agora::accounts {

struct PersonalColumn {
    std::string name;
    db::ColumnKind kind = db::ColumnKind::text;
};

/// One declared row of a manifest, with what the schema says about its columns.
struct PersonalPlan {
    web::PersonalTable declared;
    std::vector<PersonalColumn> shown;    ///< what a person may take along
    std::vector<PersonalColumn> blanked;  ///< what is emptied
};

/// In an order in which rows can be deleted: those that refer to others first.
std::vector<PersonalPlan> plans_of(db::ReadTx& tx, const std::vector<web::Module>& modules);

/// One row as texts in the order of `shown`; moments as ISO 8601, a missing value as nothing.
using PersonalRow = std::vector<std::optional<std::string>>;
std::vector<PersonalRow> rows_about(db::ReadTx& tx, const PersonalPlan& plan,
                                    access::AccountId account);
/// Deletes or empties, as declared.
void erase_rows(db::WriteTx& tx, const PersonalPlan& plan, access::AccountId account);

void insert_erased(db::WriteTx& tx, access::AccountId account, Instant at);

}  // namespace agora::accounts
