#pragma once

#include "agora/db/query.hpp"
#include "agora/db/value.hpp"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace agora::db {

/// A fault of the machine (disk, server, connection): caught once at the request bridge and once
/// in the job runner, never for control flow.
class Fault : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

/// A unique key, foreign key or check refused the row. A store may catch it to answer "it exists".
class ConstraintViolated : public Fault {
 public:
    using Fault::Fault;
};

/// Aborts when the columns of a result are not named like the members of the struct, in order.
void check_columns(const RowReader& row, std::span<const std::string_view> names,
                   std::string_view query);

/// A struct with AGORA_FIELDS takes its members from the columns of the same names, in order;
/// any other type takes the first column.
template <typename Result>
Result read_row(const RowReader& row, bool first, std::string_view query) {
    if constexpr (fields::Described<Result>) {
        Result result{};
        std::array<std::string_view, fields::member_count<Result>()> names{};
        int column = 0;
        if (first) {
            fields::for_each(result, [&](std::string_view name, auto&) { names[column++] = name; });
            check_columns(row, names, query);
            column = 0;
        }
        fields::for_each(result, [&](std::string_view, auto& member) {
            member = Column<std::remove_cvref_t<decltype(member)>>::get(row, column++);
        });
        return result;
    } else {
        return Column<Result>::get(row, 0);
    }
}

using RowCallback = std::function<void(const RowReader&)>;

/// A consistent view of the database: everything read inside sees the same state.
class ReadTx {
 public:
    virtual ~ReadTx() = default;
    virtual Engine engine() const = 0;

    template <typename Result, typename... Arguments>
    std::optional<Result> find(const Query& query, const Arguments&... arguments) {
        std::optional<Result> found;
        call(
            query,
            [&](const RowReader& row) {
                if (!found) found = read_row<Result>(row, true, query.name);
            },
            arguments...);
        return found;
    }

    template <typename Result, typename... Arguments>
    std::vector<Result> all(const Query& query, const Arguments&... arguments) {
        std::vector<Result> found;
        call(
            query,
            [&](const RowReader& row) {
                found.push_back(read_row<Result>(row, found.empty(), query.name));
            },
            arguments...);
        return found;
    }

    /// Calls visit(Result) row by row, without keeping them.
    template <typename Result, typename Visit, typename... Arguments>
    void each(const Query& query, Visit&& visit, const Arguments&... arguments) {
        bool first = true;
        call(
            query,
            [&](const RowReader& row) {
                visit(read_row<Result>(row, first, query.name));
                first = false;
            },
            arguments...);
    }

 protected:
    template <typename... Arguments>
    std::int64_t call(const Query& query, const RowCallback& on_row,
                      const Arguments&... arguments) {
        const std::array<Value, sizeof...(Arguments)> values{
            Column<std::decay_t<Arguments>>::put(arguments)...};
        return execute(query, values, on_row);
    }

    /// Runs the statement; gives the number of rows changed.
    virtual std::int64_t execute(const Query& query, std::span<const Value> values,
                                 const RowCallback& on_row) = 0;
};

/// Reads and writes as one durable whole. The work may run again after a conflict: it is a function
/// of the transaction and of captured values, at most 5 ms and 200 rows, without input or output.
class WriteTx : public ReadTx {
 public:
    /// Gives the number of rows changed.
    template <typename... Arguments>
    std::int64_t run(const Query& query, const Arguments&... arguments) {
        return call(
            query, [](const RowReader&) {}, arguments...);
    }

    template <typename AnyId>
    AnyId new_id() {
        return AnyId{next_id()};
    }

    /// Runs after the commit is durable, in the thread that asked for it; dropped on a roll back.
    virtual void after_commit(std::function<void()> act) = 0;

 protected:
    virtual std::int64_t next_id() = 0;
};

}  // namespace agora::db
