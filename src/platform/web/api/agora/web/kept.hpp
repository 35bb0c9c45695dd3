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
/// How often it was touched; 0 before the first time.
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
        {
            const std::scoped_lock lock{mutex_};
            if (value_ && version_ == version) return value_;
        }
        auto value = std::make_shared<const Value>(load_(tx));
        // A write may still be undone: what it sees is its own.
        if (dynamic_cast<db::WriteTx*>(&tx) != nullptr) return value;
        const std::scoped_lock lock{mutex_};
        if (!value_ || version_ < version) {
            value_ = value;
            version_ = version;
        }
        return value;
    }

 private:
    std::string name_;
    Load load_;
    std::mutex mutex_;
    std::shared_ptr<const Value> value_;
    std::int64_t version_ = 0;
};

}  // namespace agora::web
