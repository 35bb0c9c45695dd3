#pragma once

#include "agora/base/date.hpp"
#include "agora/base/id.hpp"
#include "agora/base/instant.hpp"
#include "agora/base/language.hpp"
#include "agora/db/fault.hpp"
#include "agora/fields/fields.hpp"

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace agora::db {

/// Bytes that are not text.
struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};
struct BlobView {
    std::string_view bytes;
};

/// No value; remembers the place in Value of what it stands for, because PostgreSQL types nulls.
struct Null {
    std::size_t in_place_of = 0;
};

/// What a statement is given. Views are borrowed until the call returns.
using Value = std::variant<Null, std::int64_t, double, std::string_view, BlobView, std::string>;

/// Reads the current row of a result, column by column (from 0); borrowed during the callback.
/// Throws Fault where the column is null or holds another kind than was asked for.
class RowReader {
 public:
    virtual ~RowReader() = default;
    virtual int columns() const = 0;
    virtual std::string_view column_name(int column) const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual std::string_view blob(int column) const = 0;
    /// The type whose members were last compared with the columns of this prepared statement.
    virtual const void*& checked_type() const = 0;
};

/// Gives the content, or throws the Fault that the column holds what no value of the type writes.
template <typename Type>
Type readable(std::optional<Type> value, const RowReader& row, int column) {
    if (value) return *std::move(value);
    throw Fault("column " + std::string{row.column_name(column)} + " holds an unreadable value");
}

/// How a type of ours goes into and comes out of a column. Specialise for new value types.
/// bool is 0 or 1 in a SMALLINT; Instant is microseconds in a BIGINT; Date, Language and described
/// enums are TEXT; Blob is BYTEA.
template <typename Type>
struct Column;

template <>
struct Column<std::int64_t> {
    static Value put(std::int64_t value) { return value; }
    static std::int64_t get(const RowReader& row, int column) { return row.integer(column); }
};
template <>
struct Column<int> {
    static Value put(int value) { return static_cast<std::int64_t>(value); }
    static int get(const RowReader& row, int column) {
        const std::int64_t value = row.integer(column);
        using Limits = std::numeric_limits<int>;
        const bool fits = value >= Limits::min() && value <= Limits::max();
        return readable(fits ? std::optional{static_cast<int>(value)} : std::nullopt, row, column);
    }
};
template <>
struct Column<bool> {
    static Value put(bool value) { return static_cast<std::int64_t>(value ? 1 : 0); }
    static bool get(const RowReader& row, int column) { return row.integer(column) != 0; }
};
template <>
struct Column<double> {
    static Value put(double value) { return value; }
    static double get(const RowReader& row, int column) { return row.real(column); }
};
template <>
struct Column<std::string> {
    static Value put(const std::string& value) { return std::string_view{value}; }
    static std::string get(const RowReader& row, int column) {
        return std::string{row.text(column)};
    }
};
template <>
struct Column<std::string_view> {
    static Value put(std::string_view value) { return value; }
};
template <>
struct Column<const char*> {
    static Value put(const char* value) { return std::string_view{value}; }
};
template <>
struct Column<Blob> {
    static Value put(const Blob& value) { return BlobView{value.bytes}; }
    static Blob get(const RowReader& row, int column) {
        return Blob{std::string{row.blob(column)}};
    }
};
template <>
struct Column<BlobView> {
    static Value put(BlobView value) { return value; }
};
template <>
struct Column<Instant> {
    static Value put(Instant value) { return value.microseconds(); }
    static Instant get(const RowReader& row, int column) {
        return Instant::from_microseconds(row.integer(column));
    }
};
template <typename Tag>
struct Column<Id<Tag>> {
    static Value put(Id<Tag> value) { return value.value(); }
    static Id<Tag> get(const RowReader& row, int column) { return Id<Tag>{row.integer(column)}; }
};
template <>
struct Column<Language> {
    static Value put(Language value) { return code(value); }
    static Language get(const RowReader& row, int column) {
        return readable(parse_language(row.text(column)), row, column);
    }
};
template <fields::DescribedEnum Enum>
struct Column<Enum> {
    static Value put(Enum value) { return fields::enum_name(value); }
    static Enum get(const RowReader& row, int column) {
        return readable(fields::enum_value<Enum>(row.text(column)), row, column);
    }
};
template <>
struct Column<Date> {
    static Value put(Date value) { return to_string(value); }
    static Date get(const RowReader& row, int column) {
        return readable(parse_date(row.text(column)), row, column);
    }
};
template <>
struct Column<std::nullopt_t> {
    static Value put(std::nullopt_t) { return Null{}; }
};
template <typename Type>
struct Column<std::optional<Type>> {
    static Value put(const std::optional<Type>& value) {
        if (value) return Column<Type>::put(*value);
        if constexpr (std::default_initializable<Type>) {
            return Null{Column<Type>::put(Type{}).index()};
        } else {
            return Null{};
        }
    }
    static std::optional<Type> get(const RowReader& row, int column) {
        if (row.is_null(column)) return std::nullopt;
        return Column<Type>::get(row, column);
    }
};

}  // namespace agora::db
