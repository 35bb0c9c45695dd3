#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "sight.hpp"
#include "talk_store.hpp"

#include <string>

// What is written down of a meeting that was closed.
namespace agora::assemblies {

/// Everything that is on record, as a first text in the language of the page; without names of who
/// asked or wrote.
std::string first_minutes(const web::Call& call, db::ReadTx& tx, const Seen& seen);

struct TypedMinutes {
    std::string body = {};
    Language language = Language::en;
    std::int64_t version = 0;  ///< that the writer saw; 0: none
};
Result<Done> save_minutes(const Acting& acting, const Seen& seen, const TypedMinutes& typed);
/// They stand from now on, and whoever was convened is told. `version`: that was read.
Result<Done> approve_minutes(const Acting& acting, const Seen& seen, std::int64_t version);

}  // namespace agora::assemblies
