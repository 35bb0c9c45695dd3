#pragma once

#include "agora/db/value.hpp"

#include <libpq-fe.h>

#include <string>
#include <vector>

namespace agora::db {

/// Walks over the rows of a result in text format.
class PostgresqlRow final : public RowReader {
 public:
    PostgresqlRow(const PGresult* result, std::string_view query, const void*& checked_type)
        : result_(result), query_(query), checked_type_(checked_type) {}

    /// Goes to the next row, at first to the first; false when there is none.
    bool next();

    int columns() const override { return PQnfields(result_); }
    std::string_view column_name(int column) const override { return PQfname(result_, column); }
    bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    std::string_view text(int column) const override;
    std::string_view blob(int column) const override;
    const void*& checked_type() const override { return checked_type_; }

 private:
    std::string_view bytes(int column) const;
    [[noreturn]] void refuse(int column) const;

    const PGresult* result_;
    std::string_view query_;
    const void*& checked_type_;
    int row_ = -1;
    mutable std::vector<std::string> blobs_;
};

}  // namespace agora::db
