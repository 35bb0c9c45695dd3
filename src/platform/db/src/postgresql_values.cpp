#include "postgresql_values.hpp"

#include "postgresql_types.hpp"

#include <bit>

namespace agora::db {
namespace {

/// In the order of the alternatives of Value.
constexpr std::array<Oid, 6> kTypes{kUnknownType, kBigintType, kDoubleType,
                                    kTextType,    kByteaType,  kTextType};
static_assert(kTypes.size() == std::variant_size_v<Value>);

}  // namespace

struct AddValue {
    PostgresqlValues& values;

    void operator()(Null null) const {
        values.starts_.push_back(nullptr);
        values.lengths_.push_back(0);
        values.types_.push_back(kTypes.at(null.in_place_of));
    }
    void operator()(std::int64_t value) const {
        values.add_number(kBigintType, static_cast<std::uint64_t>(value));
    }
    void operator()(double value) const {
        // Minus zero becomes zero, as SQLite stores it.
        values.add_number(kDoubleType, std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value));
    }
    void operator()(std::string_view value) const { values.add(kTextType, value); }
    void operator()(const std::string& value) const { values.add(kTextType, value); }
    void operator()(BlobView value) const { values.add(kByteaType, value.bytes); }
};

PostgresqlValues::PostgresqlValues(std::span<const Value> values) {
    starts_.reserve(values.size());
    lengths_.reserve(values.size());
    types_.reserve(values.size());
    numbers_.reserve(values.size());
    for (const Value& value : values) std::visit(AddValue{*this}, value);
    formats_.assign(values.size(), 1);
}

void PostgresqlValues::add(Oid type, std::string_view bytes) {
    // A null pointer would be a null.
    starts_.push_back(bytes.data() == nullptr ? "" : bytes.data());
    lengths_.push_back(static_cast<int>(bytes.size()));
    types_.push_back(type);
}

void PostgresqlValues::add_number(Oid type, std::uint64_t bits) {
    auto& bytes = numbers_.emplace_back();
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        bytes[at] = static_cast<char>(bits >> (8 * (bytes.size() - 1 - at)));
    }
    add(type, {bytes.data(), bytes.size()});
}

}  // namespace agora::db
