#pragma once

#include "agora/db/transaction.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace agora::web {

/// Says, in the write that changes it, that what is kept under this name is to be read again.
void touch_kept(db::WriteTx& tx, std::string_view name);
/// The same of everything that is kept, for what changes tables without their stores.
void touch_all_kept(db::WriteTx& tx);
/// Another number after each touch; 0 before the first.
std::int64_t kept_version(db::ReadTx& tx, std::string_view name);

/// What many pages need of some tables, as one value in memory. A reader gets what its own transaction sees, on every
/// node: the version stands in the database and is read with each use (one short query). The first reader after a change
/// reads the tables. Thread-safe; a state of the module (`Services::put_state`).
template <typename Value>
class Kept {
 public:
    using Load = std::function<Value(db::ReadTx&)>;
    Kept(std::string name, Load load) : name_(std::move(name)), load_(std::move(load)) {}

    std::shared_ptr<const Value> at(db::ReadTx& tx) {
        const std::int64_t version = kept_version(tx, name_);
        if (auto value = of(version)) return value;
        // A write may still be undone: what it sees is its own.
        if (dynamic_cast<db::WriteTx*>(&tx) != nullptr) {
            return std::make_shared<const Value>(load_(tx));
        }
        // One reads the tables; who waited looks again.
        const std::scoped_lock loading{loading_};
        if (auto value = of(version)) return value;
        auto value = std::make_shared<const Value>(load_(tx));
        const std::scoped_lock lock{mutex_};
        value_ = value;
        version_ = version;
        return value;
    }

 private:
    std::shared_ptr<const Value> of(std::int64_t version) {
        const std::scoped_lock lock{mutex_};
        return version_ == version ? value_ : nullptr;
    }

    std::mutex loading_;
    std::string name_;
    Load load_;
    std::mutex mutex_;
    std::shared_ptr<const Value> value_;
    std::int64_t version_ = 0;
};

}  // namespace agora::web
