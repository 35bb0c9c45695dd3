#pragma once

#include "agora/base/date.hpp"
#include "agora/base/text.hpp"
#include "agora/db/database.hpp"
#include "agora/fields/name_values.hpp"
#include "agora/http/request.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/module.hpp"
#include "agora/web/services.hpp"
#include "agora/web/session.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace agora::web {

/// How the answer is written: a page, JSON under /api, or a fragment of a page (?part=name).
enum class Shape { page, json, part };

/// A form was sent twice; the first result is the answer. Only the dispatcher catches it.
struct SentBefore {
    std::string key;
};

/// One request on its way to its answer. Lives on one worker.
class Call {
 public:
    Call(http::Request& request, Services& services, const Route& route, Session session);

    http::Request& request;
    Services& services;
    const Route& route;
    Session session;
    access::Actor& actor;     ///< session.actor
    fields::NameValues sent;  ///< the form, or the members of a JSON body
    Language language = Language::en;
    Shape shape = Shape::page;
    Instant now;
    std::string address;  ///< the path without language or /api: "/members/12"
    std::vector<std::pair<std::string_view, std::string>> path_values;

    /// The value of a name in the route's pattern.
    std::string_view path_value(std::string_view name) const;
    template <typename AnyId>
    std::optional<AnyId> id(std::string_view name) const {
        return parse_id<AnyId>(path_value(name));
    }
    /// The first value of a query parameter, trimmed; empty when absent.
    std::string_view query(std::string_view name) const { return trimmed(request.query[name]); }
    /// A whole number from 1 to `most`, or `otherwise`.
    int page_number(std::string_view name = "page", int most = 100'000) const;

    /// "/members" -> "/nl/members".
    std::string link(std::string_view path) const;
    std::string link(std::string_view path, Language other) const;

    std::string say(std::string_view source) const;
    std::string say(const Message& message) const;

    journal::Origin origin() const { return {actor.account, now}; }

    /// A consistent view: everything read in one piece.
    template <typename Work>
    auto read(Work&& work) {
        return services.database.read(std::forward<Work>(work));
    }

    /// Writes durably, once per sent form: the key of the form is kept in the same transaction, and a
    /// second arrival is answered with the first result. Wakes the journal's followers and the jobs.
    template <typename Work>
    auto write(Work&& work) {
        using Answer = std::invoke_result_t<Work, db::WriteTx&>;
        if constexpr (std::is_void_v<Answer>) {
            services.database.write([&](db::WriteTx& tx) {
                claim_submission(tx);
                work(tx);
            });
            written();
        } else {
            Answer answer = services.database.write([&](db::WriteTx& tx) {
                claim_submission(tx);
                return work(tx);
            });
            bool kept = true;
            if constexpr (kIsResult<Answer>) kept = answer.ok();
            if (kept) written();
            return answer;
        }
    }

    /// What forms of this answer carry; asking for them makes the answer private.
    Html form_keys();
    bool asked_for_form_keys() const { return asked_for_form_keys_; }
    /// The cookie that a visitor's form is bound to; empty until form_keys() made one.
    const std::string& new_form_cookie() const { return new_form_cookie_; }

    const std::string& submission_key() const { return submission_key_; }
    bool has_written() const { return has_written_; }

    /// Runs whenever this answer is used again from the page cache.
    std::function<void()> on_reuse;

 private:
    void claim_submission(db::WriteTx& tx);
    void written();

    std::string submission_key_;
    std::string new_form_cookie_;
    bool asked_for_form_keys_ = false;
    bool has_written_ = false;
};

/// The day where the cooperative is: what people mean by today.
Date today_of(const Call& call);

}  // namespace agora::web
