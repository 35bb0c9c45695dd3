#pragma once

#include <string_view>
#include <vector>

namespace agora::web {

/// Why the law allows it (GDPR article 6).
enum class Ground { consent, contract, legal_duty, legitimate_interest };

enum class Erasure {
    delete_rows,    ///< the rows go with the account
    blank_columns,  ///< the rows stay, the personal columns are emptied (texts) or set to zero (ids)
    keep,           ///< stays, with the reason
};

/// What one table holds about a person. The privacy page, the download of one's data, the erasure and
/// the retention run are made from these rows; a column that no row names fails the build.
struct PersonalTable {
    std::string_view table;
    std::string_view account_column;  ///< the column with the person's account number
    std::string_view personal;        ///< columns about the person, separated by spaces
    std::string_view plain = {};      ///< the other columns
    std::string_view what;            ///< tr(): the kind of data, in plain words
    std::string_view purpose;         ///< tr()
    Ground ground = Ground::contract;
    std::string_view audience;   ///< tr(): who can see it
    std::string_view retention;  ///< tr(): how long
    Erasure erasure = Erasure::delete_rows;
    std::string_view kept_because = {};  ///< tr(): only for keep and blank_columns
    std::string_view secret = {};        ///< columns left out of the download (hashes, sealed keys)
};

/// A table without anything about a person, all columns.
struct PlainTable {
    std::string_view table;
};

}  // namespace agora::web
