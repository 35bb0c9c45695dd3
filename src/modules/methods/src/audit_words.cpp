#include "audit_words.hpp"

#include "agora/methods/method.hpp"
#include "agora/web/call.hpp"
#include "agora/web/measure_words.hpp"
#include "method_store.hpp"
#include "sight.hpp"

namespace agora::methods {
namespace {

std::string name_method(const web::Call& call, db::ReadTx& tx, std::string_view word,
                        std::string_view value) {
    const auto id = parse_id<MethodId>(value);
    if (word != "method" || !id) return {};
    const auto method = find_method(tx, *id);
    if (!method) return {};
    return best_text(newest_texts_of(tx, *id), *method, code(call.language)).title;
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {MethodRemoved::kName, tr("Method taken away"),
         tr("{who} took a method out of the library.")},
        {MethodModerated::kName, tr("Method moderated"),
         tr("{who} decided about the method “{method}”: {measure}."), &web::say_measure,
         &name_method},
    };
}

}  // namespace agora::methods
