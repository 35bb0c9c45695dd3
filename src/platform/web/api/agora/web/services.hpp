#pragma once

#include "agora/base/assert.hpp"
#include "agora/web/map_tiles.hpp"

#include <any>
#include <filesystem>
#include <memory>
#include <string>
#include <typeindex>
#include <unordered_map>
#include <utility>
#include <vector>

namespace agora::db {
class Database;
}
namespace agora::resources {
class Set;
}
namespace agora::clock {
class Clock;
}
namespace agora::locale {
class Translator;
}
namespace agora::view {
class Views;
}
namespace agora::crypto {
class Passwords;
class Keys;
}  // namespace agora::crypto
namespace agora::files {
class Store;
}
namespace agora::http {
class EventStreams;
class Registry;
}  // namespace agora::http
namespace agora::journal {
class Follower;
}
namespace agora::jobs {
class Runner;
}

namespace agora::web {

class Settings;
class PageCache;
struct Module;

/// What the program lends to all calls.
struct Lent {
    db::Database& database;
    const clock::Clock& clock;
    const locale::Translator& translator;
    const view::Views& views;
    const crypto::Keys& keys;
    crypto::Passwords& passwords;
    Settings& settings;
    PageCache& cache;
    http::EventStreams& streams;
    http::Registry& metrics;
    const std::vector<Module>& modules;
    const resources::Set& files;  ///< what the program carries in itself
    std::filesystem::path data_folder;
    std::string origin;  ///< "https://agora.example", the address people use
    MapTiles map_tiles = {};
};

/// What a call may use. Owned by the program; everything lives longer than any call.
struct Services : Lent {
    explicit Services(Lent lent) : Lent(std::move(lent)) {}

    journal::Follower* follower = nullptr;
    jobs::Runner* runner = nullptr;

    /// A module's own state in memory, put once at start.
    template <typename State>
    void put_state(std::shared_ptr<State> state) {
        states_[std::type_index(typeid(State))] = std::move(state);
    }
    template <typename State>
    State& state() const {
        const auto found = states_.find(std::type_index(typeid(State)));
        AGORA_ASSERT(found != states_.end());
        return *static_cast<State*>(found->second.get());
    }

 private:
    std::unordered_map<std::type_index, std::shared_ptr<void>> states_;
};

}  // namespace agora::web
