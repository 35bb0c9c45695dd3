#pragma once

#include "agora/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::translate {

enum class TranslateRefusal {
    machine_does_not_answer,
    machine_refuses,  ///< it answered, and gave no translation
};
RefusalText refusal_text(TranslateRefusal refusal);

/// A translator as LibreTranslate answers (its POST /translate), where an administrator said that one is.
struct Machine {
    std::string address =
        {};  ///< "https://translate.example.org", with a path or without; anything else: none

    /// An address of http or https that ends where its path does: what is asked there is POST …/translate.
    bool exists() const;
};

/// The texts in another language, in their order; `from` and `to` are codes as "nl". Waits up to ten seconds.
Result<std::vector<std::string>> translate(const Machine& machine,
                                           const std::vector<std::string>& texts,
                                           std::string_view from, std::string_view to);

}  // namespace agora::translate
