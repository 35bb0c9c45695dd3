#include "postgresql_row.hpp"

#include "hex.hpp"
#include "postgresql_types.hpp"

#include <charconv>

namespace agora::db {
namespace {

template <typename Number>
bool parse(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

bool PostgresqlRow::next() {
    blobs_.clear();
    return ++row_ < PQntuples(result_);
}

std::int64_t PostgresqlRow::integer(int column) const {
    const std::string_view text = bytes(column);
    const Oid type = PQftype(result_, column);
    if (type == kBooleanType) return text == "t" ? 1 : 0;
    std::int64_t number = 0;
    if (type == kDoubleType || type == kRealType || !parse(text, number)) refuse(column);
    return number;
}

double PostgresqlRow::real(int column) const {
    double number = 0;
    if (!parse(bytes(column), number)) refuse(column);
    return number;
}

std::string_view PostgresqlRow::text(int column) const {
    if (PQftype(result_, column) == kByteaType) refuse(column);
    return bytes(column);
}

std::string_view PostgresqlRow::blob(int column) const {
    const std::string_view digits = bytes(column);
    if (PQftype(result_, column) != kByteaType || !digits.starts_with("\\x")) refuse(column);
    if (blobs_.empty()) blobs_.resize(static_cast<std::size_t>(columns()));
    std::string& decoded = blobs_[static_cast<std::size_t>(column)];
    decoded = readable(from_hex(digits.substr(2)), *this, column);
    return decoded;
}

std::string_view PostgresqlRow::bytes(int column) const {
    if (is_null(column)) refuse(column);
    return {PQgetvalue(result_, row_, column),
            static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

void PostgresqlRow::refuse(int column) const {
    throw Fault("query " + std::string{query_} + ": column " + std::string{column_name(column)} +
                (is_null(column) ? " is null" : " holds another type"));
}

}  // namespace agora::db
