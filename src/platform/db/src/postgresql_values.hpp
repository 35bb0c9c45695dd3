#pragma once

#include "agora/db/value.hpp"

#include <libpq-fe.h>

#include <array>
#include <span>
#include <string>
#include <vector>

namespace agora::db {

/// The values of a statement as libpq takes them: binary, with the type of each. Borrows the texts.
class PostgresqlValues {
 public:
    explicit PostgresqlValues(std::span<const Value> values);

    int count() const { return static_cast<int>(starts_.size()); }
    const char* const* starts() const { return starts_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }
    const std::vector<Oid>& types() const { return types_; }

 private:
    friend struct AddValue;
    void add(Oid type, std::string_view bytes);
    void add_number(Oid type, std::uint64_t bits);

    std::vector<const char*> starts_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
    std::vector<Oid> types_;
    std::vector<std::array<char, 8>> numbers_;  ///< reserved once, because starts_ points into it
};

}  // namespace agora::db
