#include "agora/base/text.hpp"
#include "agora/notices/read.hpp"
#include "call_store.hpp"
#include "calls_site.hpp"
#include "filter_store.hpp"
#include "from_notice.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace agora::calls {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

/// A column of the labels, and the filter that a member keeps for it.
struct Column {
    std::string_view name;
    std::string_view query;
};
constexpr std::array kColumns{Column{"architecture", "?sector=architecture-interior"},
                              Column{"training", "?sector=education-training"},
                              Column{"construction", "?sector=construction-renovation"},
                              Column{"brussels", "?region=BE1"},
                              Column{"european", "?buyer=european"},
                              Column{"value", "?value=to_750"},
                              Column{"french", "?language=fr"},
                              Column{"dutch", "?language=nl"},
                              Column{"english", "?language=en"},
                              Column{"school", "?q=school"},
                              Column{"communes", "?buyer=communal"}};
constexpr std::size_t kFirstLabel = 2;

/// What a person says of one notice.
struct Labelled {
    std::string id = {};
    std::set<std::string_view> wanted = {};  ///< names of columns
};
/// By the path of the file.
using Labels = std::map<std::string, std::vector<Labelled>>;

Labels labels() {
    const fs::path file =
        fs::path{AGORA_SOURCE_DIR} / "src/modules/calls/test/data/labelled_alerts.tsv";
    Labels labels;
    const std::string text = bytes_of(file);
    for (const std::string_view line : split(text, '\n')) {
        const auto cells = split(line, '\t');
        if (line.starts_with('#') || cells.size() < kFirstLabel + kColumns.size()) continue;
        if (cells[0] == "path") continue;
        Labelled row{.id = std::string{cells[1]}};
        for (std::size_t at = 0; at < kColumns.size(); ++at) {
            const std::string_view label = cells[kFirstLabel + at];
            EXPECT_TRUE(label == "yes" || label == "no") << line;
            if (label == "yes") row.wanted.insert(kColumns[at].name);
        }
        labels[std::string{cells[0]}].push_back(std::move(row));
    }
    return labels;
}

/// A notice alone in its file needs no number; OCDS has the process and the release.
bool is_of(const notices::Notice& notice, const Labelled& row, bool alone) {
    return alone || row.id == notice.source_id ||
           row.id == notice.source_id + " " + notice.source_version;
}

class LabelledAlertsTest : public CallsSite {
 protected:
    LabelledAlertsTest() {
        // Before the first deadline of them all: each call is open.
        clock_.set(Instant::from_seconds(1'200'000'000));
    }

    FilterId keep(const Column& column) {
        EXPECT_EQ(post("/en/calls/filters",
                       {{"name", std::string{column.name}},
                        {"frequency", "at_once"},
                        {"query", std::string{column.query}}},
                       ana_)
                      .status,
                  303)
            << column.name;
        return database().read([&](db::ReadTx& tx) {
            for (const Filter& one : list_own_filters(tx, ana_.account)) {
                if (one.name == column.name) return one.filter_id;
            }
            return FilterId{};
        });
    }
    /// As if it came alone: what several notices of a procedure make together, others test. False when
    /// the file doesn't hold it.
    bool take_row(const fs::path& file, const Labelled& row, bool alone, const std::string& key) {
        const Source source{.name = "Labelled"};
        const auto reading = notices::read(bytes_of(file));
        if (!reading) return false;
        for (const notices::Notice& notice : reading->notices) {
            if (!is_of(notice, row, alone)) continue;
            auto incoming = incoming_of(notice, services().state<BuyerNames>(), source);
            if (!incoming) return true;
            incoming->notice_key = key;
            incoming->other_keys.clear();
            incoming->further_keys.clear();
            database().write([&](db::WriteTx& tx) {
                return take_in({tx, services(), {{}, now()}}, *incoming, {});
            });
            return true;
        }
        return false;
    }
    bool told(FilterId filter, const std::string& key) {
        return database().read([&](db::ReadTx& tx) {
            const auto call = find_noticed(tx, key);
            return call && was_told(tx, filter, *call);
        });
    }
};

TEST_P(LabelledAlertsTest, MembersHearOfEachCallThatAPersonFindsFittingAndOfHardlyAnyOther) {
    const fs::path folder = fs::path{AGORA_SOURCE_DIR} / "../shared/data/04-tenders";
    if (!fs::is_directory(folder)) GTEST_SKIP() << "the notices are absent";
    std::vector<FilterId> filters;
    for (const Column& column : kColumns) filters.push_back(keep(column));
    run("calls.alerts");
    clock_.advance(days{1});
    const Labels all = labels();
    std::map<std::string, Labelled> rows;
    for (const auto& [path, some] : all) {
        for (const Labelled& row : some) {
            const std::string key = path + " " + row.id;
            const bool wreck = path.find("INVALID_") != std::string::npos;
            EXPECT_TRUE(take_row(folder / path, row, some.size() == 1, key) || wreck) << key;
            EXPECT_TRUE(rows.emplace(key, row).second) << key;
        }
    }
    settle();
    run("calls.alerts");
    int right = 0;
    int missed = 0;
    int wrong = 0;
    for (const auto& [key, row] : rows) {
        for (std::size_t at = 0; at < kColumns.size(); ++at) {
            const bool wanted = row.wanted.contains(kColumns[at].name);
            const bool heard = told(filters[at], key);
            right += wanted && heard ? 1 : 0;
            missed += wanted && !heard ? 1 : 0;
            wrong += !wanted && heard ? 1 : 0;
            if (wanted != heard) {
                std::printf("%s %s: %s\n", heard ? "wrong" : "missed", kColumns[at].name.data(),
                            key.c_str());
            }
        }
    }
    std::printf("%zu notices, told %d, missed %d, wrong %d\n", rows.size(), right + wrong, missed,
                wrong);
    EXPECT_EQ(rows.size(), 200U);
    EXPECT_GE(right, 50) << "labels and filters go together";
    EXPECT_EQ(mails_about("New calls for"), std::ssize(kColumns)) << "one letter for each filter";
    EXPECT_EQ(missed, 0) << "recall";
    EXPECT_GE(right * 100, (right + wrong) * 95) << "precision";
}

AGORA_EACH_ENGINE(LabelledAlertsTest);

}  // namespace
}  // namespace agora::calls
