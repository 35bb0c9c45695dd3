#pragma once

#include "agora/loans/loan.hpp"

#include <vector>

// For demonstrations and transfers: rows with their past, without any mail.
namespace agora::loans {

/// A picture that is stored already; its answers about rights as in members/picture_form.hpp.
struct WholePicture {
    std::string file = {};
    std::string small_file = {};
    std::int64_t bytes = 0;
    std::string language = {};
    std::string alternative_text = {};
    std::string rights_holder = {};
    std::string licence = {};
    std::string people_shown = {};
};

struct WholeLoan {
    Loan loan = {};  ///< without ids
    std::vector<Record> records = {};
};

struct WholeThing {
    Thing thing = {};  ///< without id
    std::vector<Slot> slots = {};
    std::vector<WholePicture> pictures = {};
    std::vector<WholeLoan> loans = {};
    std::vector<Waiting> waiting = {};
};

ThingId put_whole_thing(db::WriteTx& tx, const WholeThing& whole);

}  // namespace agora::loans
