#pragma once

#include "agora/taking_part/calls.hpp"
#include "agora/web/call.hpp"

#include <string>
#include <vector>

namespace agora::taking_part {

/// What a list was asked for.
struct Filter {
    std::string kind = {};    ///< name of the enumerator
    std::string time = {};    ///< "hour", "day", "more" or "unsaid"
    std::string region = {};  ///< code of a territory

    bool asks() const { return !kind.empty() || !time.empty() || !region.empty(); }
};
Filter filter_of(const web::Call& call);
/// "?kind=…", or nothing.
std::string query_of(const Filter& filter);

/// Every open call as this reader sees it: those for the reader first, each part by its last day. With
/// reasons from the reader's own profile.
std::vector<OpenCall> gather(web::Call& call, db::ReadTx& tx);

/// "hour", "day", "more" or "unsaid".
std::string_view time_of(const OpenCall& open);
/// The region or country that a place lies in, as the filter has it; empty for everywhere.
std::string region_of(const web::Call& call, const OpenCall& open);
/// A call from everywhere fits every region.
bool fits(const web::Call& call, const OpenCall& open, const Filter& filter);

/// Adds why a call is for a reader with this profile, and puts those first.
void give_reasons(const web::Call& call, db::ReadTx& tx, std::vector<OpenCall>& calls);

}  // namespace agora::taking_part
