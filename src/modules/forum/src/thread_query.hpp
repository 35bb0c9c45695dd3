#pragma once

#include "thread_store.hpp"
#include "thread_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::forum {

/// What the address of a list asks for.
struct ThreadQuery {
    std::string text = {};
    std::vector<std::string> languages = {};  ///< none: all, or those that the reader said to read
    bool all_languages = false;
    std::string state = {};  ///< unanswered, open, solved
    std::string kind = {};
    std::string category = {};  ///< slug
    std::string tag = {};
    AccountId author = {};
    std::string period = {};  ///< week, month, year
    int days = 0;             ///< unanswered for so many days at least
    int page = 1;
};
ThreadQuery thread_query_of(const web::Call& call);
/// "?q=…" without the page; empty when nothing is asked.
std::string address_of(const ThreadQuery& query);
bool asks_something(const ThreadQuery& query);

/// One option of a filter.
struct Pick {
    std::string value;
    std::string label;
    bool current = false;
};
AGORA_FIELDS(Pick, value, label, current)

struct FiltersView {
    std::string action = {};
    std::string q = {};
    std::vector<Pick> states = {};
    std::vector<Pick> kinds = {};
    std::vector<Pick> categories = {};
    std::vector<Pick> languages = {};
    std::vector<Pick> periods = {};
    std::string tag = {};
    std::string author = {};
    std::int64_t days = 0;
    bool unanswered = false;
    bool asked = false;
    bool reads_some = false;  ///< fewer languages than there are
};
AGORA_FIELDS(FiltersView, action, q, states, kinds, categories, languages, periods, tag, author,
             days, unanswered, asked, reads_some)
FiltersView filters_of(const web::Call& call, const Words& words, const ThreadQuery& query,
                       std::string_view path);

/// The languages of the address, else those that the reader said to read.
void take_languages_read(const web::Call& call, db::ReadTx& tx, ThreadQuery& query);

/// A page of what is asked, and whether there is a next one.
struct FoundThreads {
    std::vector<Thread> threads;
    bool more = false;
};
FoundThreads find_threads(const web::Call& call, db::ReadTx& tx, const Viewer& viewer,
                          const Words& words, const ThreadQuery& query);

}  // namespace agora::forum
