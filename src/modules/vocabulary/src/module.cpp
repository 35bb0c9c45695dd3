#include "agora/vocabulary/module.hpp"

#include "agora/vocabulary/terms.hpp"
#include "agora/web/services.hpp"

namespace agora::vocabulary {

web::Module vocabulary_module() {
    return {
        .name = "vocabulary",
        .routes = {},
        .plain = {{"vocabulary_term"},
                  {"vocabulary_synonym"},
                  {"vocabulary_relation"},
                  {"vocabulary_code"}},
        .start =
            [](web::Services& services) {
                services.put_state(
                    std::make_shared<TermsHolder>(services.files, services.database));
            },
    };
}

}  // namespace agora::vocabulary
