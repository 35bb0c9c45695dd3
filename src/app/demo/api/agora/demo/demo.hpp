#pragma once

#include "agora/base/instant.hpp"
#include "agora/crypto/keys.hpp"
#include "agora/db/database.hpp"
#include "agora/demo/gallery.hpp"
#include "agora/locale/translator.hpp"
#include "agora/resources/resources.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/vocabulary/terms.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

// An invented cooperative that lives: nobody in it exists, everything in it could.
namespace agora::demo {

/// What an invented cooperative is made of.
struct World {
    const resources::Set& files;  ///< with demo/data
    std::shared_ptr<const vocabulary::Terms> terms;
    std::shared_ptr<const territories::Atlas> atlas;
    const locale::Translator& translator;
    const crypto::Keys& keys;
    Gallery gallery = {};  ///< empty: nobody shows a picture
};

struct Wanted {
    std::int64_t members =
        300;                   ///< the accounts to sign in with among them; at least those are made
    std::int64_t posts = 0;    ///< in the forum, at least; 0: what the tables tell
    std::int64_t events = 0;   ///< in the calendar, at least
    std::int64_t demands = 0;  ///< of work, at least
    std::int64_t listings = 0;  ///< in the exchange, at least
    std::int64_t calls = 0;     ///< and tenders, at least
    std::uint64_t seed = 1;
    std::string password_hash =
        {};  ///< of the accounts to sign in with; everybody else has no password
    Instant now = {};
};

/// An account to sign in with, and what it shows.
struct SignIn {
    std::string mail;
    std::string what;  ///< "member (nl)", "not confirmed yet"
};

bool holds_accounts(db::Database& database);

/// Fills a database without accounts, in transactions of at most 10,000 rows. The same world, seed and
/// moment give the same rows; only numbers follow the clock of the database.
std::vector<SignIn> fill(db::Database& database, const World& world, const Wanted& wanted,
                         const std::function<void(std::int64_t done)>& progress = {});

}  // namespace agora::demo
