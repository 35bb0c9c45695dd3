#include "placeholders.hpp"

#include "agora/base/text.hpp"

#include <cctype>

namespace agora::db {
namespace {

bool is_word(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

/// The end of the string, quoted name or comment that starts at `at`; `at` itself where none does.
std::size_t end_of_quoted(std::string_view sql, std::size_t at) {
    const auto after = [&](std::string_view mark, std::size_t from) {
        const std::size_t found = sql.find(mark, from);
        return found == std::string_view::npos ? sql.size() : found + mark.size();
    };
    if (sql[at] == '\'' || sql[at] == '"') return after(sql.substr(at, 1), at + 1);
    if (sql.substr(at, 2) == "--") return after("\n", at);
    if (sql.substr(at, 2) == "/*") return after("*/", at + 2);
    return at;
}

std::size_t end_of_word(std::string_view sql, std::size_t at) {
    while (at < sql.size() && is_word(sql[at])) ++at;
    return at;
}

std::size_t end_of_space(std::string_view sql, std::size_t at) {
    while (at < sql.size() && std::isspace(static_cast<unsigned char>(sql[at])) != 0) ++at;
    return at;
}

bool primary_key_follows(std::string_view sql, std::size_t at) {
    for (const std::string_view wanted : {"primary", "key"}) {
        const std::size_t start = end_of_space(sql, at);
        const std::size_t end = end_of_word(sql, start);
        if (ascii_lower(sql.substr(start, end - start)) != wanted) return false;
        at = end;
    }
    return true;
}

}  // namespace

std::string numbered_for_sqlite(std::string_view sql) {
    std::string written;
    written.reserve(sql.size());
    for (std::size_t at = 0; at < sql.size();) {
        if (const std::size_t end = end_of_quoted(sql, at); end > at) {
            written.append(sql.substr(at, end - at));
            at = end;
            continue;
        }
        const bool number_follows =
            at + 1 < sql.size() && std::isdigit(static_cast<unsigned char>(sql[at + 1])) != 0;
        const bool starts = at == 0 || !is_word(sql[at - 1]);
        written.push_back(sql[at] == '$' && number_follows && starts ? '?' : sql[at]);
        ++at;
    }
    return written;
}

std::string keyed_for_sqlite(std::string_view sql) {
    std::string written;
    written.reserve(sql.size());
    for (std::size_t at = 0; at < sql.size();) {
        std::size_t end = end_of_quoted(sql, at);
        if (end == at) end = end_of_word(sql, at);
        if (end == at) ++end;
        const std::string_view part = sql.substr(at, end - at);
        const bool is_key = ascii_lower(part) == "bigint" && primary_key_follows(sql, end);
        written.append(is_key ? "INTEGER" : part);
        at = end;
    }
    return written;
}

}  // namespace agora::db
