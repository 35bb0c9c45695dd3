#include "agora/web/call.hpp"

#include "agora/crypto/random.hpp"
#include "agora/http/url.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/translator.hpp"
#include "agora/web/page_cache.hpp"
#include "form_token.hpp"
#include "submission_key.hpp"
#include "web_store.hpp"

#include <algorithm>
#include <charconv>

namespace agora::web {
Call::Call(http::Request& incoming, Services& all_services, const Route& matched, Session who)
    : request(incoming),
      services(all_services),
      route(matched),
      session(std::move(who)),
      actor(session.actor),
      sent(incoming.fields),
      now(services.clock.now()) {}

std::string_view Call::path_value(std::string_view name) const {
    const auto found = std::find_if(path_values.begin(), path_values.end(),
                                    [&](const auto& value) { return value.first == name; });
    AGORA_ASSERT(found != path_values.end());
    return found->second;
}

int Call::page_number(std::string_view name, int most) const {
    const std::string_view text = query(name);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return 1;
    return std::clamp(value, 1, most);
}

std::string Call::link(std::string_view path) const {
    return link(path, language);
}

std::string Call::link(std::string_view path, Language other) const {
    std::string whole = "/" + std::string{code(other)};
    if (path != "/") whole += path;
    return whole;
}

std::string Call::say(std::string_view source) const {
    return std::string{services.translator.translate(language, source)};
}

std::string Call::say(const Message& message) const {
    return services.translator.text(language, message);
}

Html Call::form_keys() {
    asked_for_form_keys_ = true;
    std::string bound = session.key;
    if (bound.empty()) {
        const auto cookie = request.cookie(form_cookie_name(request.secure));
        if (cookie && cookie->size() >= 20 && cookie->size() <= 64) bound = *cookie;
    }
    if (bound.empty()) {
        if (new_form_cookie_.empty()) new_form_cookie_ = crypto::random_token();
        bound = new_form_cookie_;
    }
    std::string key{sent[kFormKeyField]};
    if (key.empty() || has_written_) key = crypto::random_token();
    return Html::trusted("<input type=\"hidden\" name=\"" + std::string{kFormTokenField} +
                         "\" value=\"" + form_token(services.keys, bound) +
                         "\"><input type=\"hidden\" name=\"" + std::string{kFormKeyField} +
                         "\" value=\"" + http::encoded(key) + "\">");
}

void Call::claim_submission(db::WriteTx& tx) {
    if (has_written_ || http::is_safe(request.method)) return;
    if (submission_key_.empty()) submission_key_ = submission_key_of(*this);
    if (submission_key_.empty()) return;
    if (!insert_submission(tx, submission_key_, actor.account, "", now)) {
        throw SentBefore{submission_key_};
    }
}

void Call::written() {
    has_written_ = true;
    services.cache.start_new_epoch();
    if (services.follower != nullptr) services.follower->wake();
    if (services.runner != nullptr) services.runner->wake();
}

Date today_of(const Call& call) {
    return locale::local_date(call.now, {});
}

}  // namespace agora::web
