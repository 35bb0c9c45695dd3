#pragma once

#include "agora/db/fault.hpp"
#include "agora/db/query.hpp"
#include "agora/db/value.hpp"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace agora::db {

/// Aborts when the columns of a result are not named like the members of the struct, in order.
void check_columns(const RowReader& row, std::span<const std::string_view> names,
                   std::string_view query);

/// One object for each type, whose address stands for the type.
template <typename Type>
inline constexpr char kTypeMark = 0;

/// A struct with AGORA_FIELDS takes its members from the columns of the same names, in order;
/// any other type takes the first column.
template <typename Result>
Result read_row(const RowReader& row, std::string_view query) {
    if constexpr (fields::Described<Result>) {
        Result result{};
        int column = 0;
        if (const void*& checked = row.checked_type(); checked != &kTypeMark<Result>) {
            std::array<std::string_view, fields::member_count<Result>()> names{};
            std::size_t place = 0;
            fields::for_each(result, [&](std::string_view name, auto&) { names[place++] = name; });
            check_columns(row, names, query);
            checked = &kTypeMark<Result>;
        }
        fields::for_each(result, [&](std::string_view, auto& member) {
            member = Column<std::remove_cvref_t<decltype(member)>>::get(row, column++);
        });
        return result;
    } else {
        return Column<Result>::get(row, 0);
    }
}

/// A borrowed function that is called for each row.
class RowCallback {
 public:
    template <typename Visit>
    requires(!std::is_same_v<std::remove_cvref_t<Visit>, RowCallback>) RowCallback(Visit&& visit)
        : visit_(&visit), call_([](const void* object, const RowReader& row) {
              (*static_cast<std::remove_reference_t<Visit>*>(const_cast<void*>(object)))(row);
          }) {}
    void operator()(const RowReader& row) const { call_(visit_, row); }

 private:
    const void* visit_;
    void (*call_)(const void*, const RowReader&);
};

/// A consistent view of the database: everything read inside sees the same state.
class ReadTx {
 public:
    virtual ~ReadTx() = default;
    virtual Engine engine() const = 0;

    /// The first row, if there is one.
    template <typename Result, typename... Arguments>
    std::optional<Result> find(const Query& query, const Arguments&... arguments) {
        std::optional<Result> found;
        const auto keep = [&](const RowReader& row) {
            if (!found) found = read_row<Result>(row, query.name);
        };
        call(query, keep, arguments...);
        return found;
    }

    template <typename Result, typename... Arguments>
    std::vector<Result> all(const Query& query, const Arguments&... arguments) {
        std::vector<Result> found;
        const auto keep = [&](const RowReader& row) {
            found.push_back(read_row<Result>(row, query.name));
        };
        call(query, keep, arguments...);
        return found;
    }

    /// Calls visit(Result) row by row, without keeping them. The visit may run other statements.
    template <typename Result, typename Visit, typename... Arguments>
    void each(const Query& query, Visit&& visit, const Arguments&... arguments) {
        const auto pass = [&](const RowReader& row) { visit(read_row<Result>(row, query.name)); };
        call(query, pass, arguments...);
    }

    /// For statements whose columns are known only at run time, such as a dump.
    /// Gives the number of rows changed.
    std::int64_t each_row(const Query& query, std::span<const Value> values, RowCallback on_row) {
        return execute(query, values, on_row);
    }

 protected:
    template <typename... Arguments>
    std::int64_t call(const Query& query, RowCallback on_row, const Arguments&... arguments) {
        const std::array<Value, sizeof...(Arguments)> values{
            Column<std::decay_t<const Arguments>>::put(arguments)...};
        return execute(query, values, on_row);
    }

    /// Runs the statement; gives the number of rows changed.
    virtual std::int64_t execute(const Query& query, std::span<const Value> values,
                                 RowCallback on_row) = 0;
};

/// Reads and writes as one durable whole. The work may run again after a conflict: it is a function
/// of the transaction and of captured values, at most 5 ms and 200 rows, without input or output.
/// After a Fault every further statement is refused and the transaction rolls back.
class WriteTx : public ReadTx {
 public:
    /// Gives the number of rows changed.
    template <typename... Arguments>
    std::int64_t run(const Query& query, const Arguments&... arguments) {
        const auto ignore = [](const RowReader&) {};
        return call(query, ignore, arguments...);
    }

    /// As run, without waiting: on PostgreSQL it travels with the next statement or the COMMIT and
    /// a refusal arrives there. For rows that nobody looks at again here: journal, jobs.
    template <typename... Arguments>
    void queue(const Query& query, const Arguments&... arguments) {
        const std::array<Value, sizeof...(Arguments)> values{
            Column<std::decay_t<const Arguments>>::put(arguments)...};
        enqueue(query, values);
    }

    void queue_row(const Query& query, std::span<const Value> values) { enqueue(query, values); }

    /// Runs the work in a savepoint. Gives false when a constraint refused a row of it: then only
    /// the work's own changes are undone and the transaction goes on.
    virtual bool attempt(const std::function<void()>& work) = 0;

    /// Greater than every id this database object gave before, also when the clock jumps back.
    template <typename AnyId>
    AnyId new_id() {
        return AnyId{next_id()};
    }

    /// Runs after the commit is durable, in the thread that asked for it; dropped on a roll back.
    virtual void after_commit(std::function<void()> act) = 0;

 protected:
    virtual void enqueue(const Query& query, std::span<const Value> values) = 0;
    virtual std::int64_t next_id() = 0;
};

/// A transaction of maintenance, alone in the database or guarded by its lock, never repeated.
class MaintenanceTx : public WriteTx {
 public:
    /// Runs many statements in the engine's own words; refuses BEGIN, COMMIT and the like.
    virtual void script(std::string_view sql) = 0;

    /// Runs the work with triggers off and foreign keys looked at only when it ends (PostgreSQL) or
    /// at the COMMIT (SQLite), so that rows come in any order. For copies of whole databases.
    virtual void load(const std::function<void()>& work) = 0;
};

}  // namespace agora::db
