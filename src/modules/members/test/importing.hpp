#pragma once

#include "agora/locale/text.hpp"
#include "agora/members/import.hpp"
#include "small_cooperative.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace agora::members {

/// A field and a text of members_known, as a test reads it.
struct KnownText {
    std::string field;
    std::string content;
};
AGORA_FIELDS(KnownText, field, content)

/// Writes files of people into a folder of its own and imports them.
class Importing : public SmallCooperative {
 protected:
    Importing() {
        static std::atomic<int> number = 0;
        folder_ = std::filesystem::temp_directory_path() /
                  ("agora-import-" + std::to_string(getpid()) + "-" + std::to_string(++number));
        std::filesystem::create_directories(folder_);
    }
    ~Importing() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path file(std::string_view bytes) {
        const auto path = folder_ / "members.csv";
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    ImportReport import(std::string_view bytes, const ImportOptions& options = {},
                        const ImportProgress& progress = {}) {
        auto report = import_members(services(), file(bytes), options, progress);
        EXPECT_TRUE(report.ok());
        return report.ok() ? *report : ImportReport{};
    }
    std::optional<accounts::Account> account(std::string_view mail) {
        return database().read(
            [&](db::ReadTx& tx) { return accounts::find_account_by_mail(tx, mail); });
    }
    std::map<std::string, std::string> known(std::string_view mail) {
        constexpr db::Query kKnown{
            "test.known", "SELECT field, content FROM members_known WHERE account_id = $1"};
        std::map<std::string, std::string> texts;
        const auto id = account(mail)->account_id;
        const auto rows =
            database().read([&](db::ReadTx& tx) { return tx.all<KnownText>(kKnown, id); });
        for (const KnownText& row : rows) texts[row.field] = row.content;
        return texts;
    }
    std::int64_t number_of(const db::Query& query) {
        return *database().read([&](db::ReadTx& tx) { return tx.find<std::int64_t>(query); });
    }
    std::int64_t accounts_there() {
        return number_of({"test.accounts", "SELECT COUNT(*) FROM accounts_account"});
    }
    static std::string counts(const ImportReport& report) {
        const ImportCounts& counted = report.counts;
        return std::to_string(counted.added) + " " + std::to_string(counted.changed) + " " +
               std::to_string(counted.same) + " " + std::to_string(counted.refused);
    }
    /// So many people with numbers and addresses from 1.
    static std::string people(int count) {
        std::string text = "Lidnummer;Naam;E-mail\n";
        for (int number = 1; number <= count; ++number) {
            const std::string each = std::to_string(number);
            text += each + ";Lid " + each + ";lid" + each + "@example.org\n";
        }
        return text;
    }

 private:
    std::filesystem::path folder_;
};

}  // namespace agora::members
