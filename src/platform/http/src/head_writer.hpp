#pragma once

#include "agora/http/response.hpp"
#include "agora/http/security_headers.hpp"

#include "policy_lines.hpp"

#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace agora::http {

enum class AfterAnswer { keep_open, close };

/// "Sun, 06 Nov 1994 08:49:37 GMT"
std::string http_date(std::time_t at);

/// Writes an answer's head with everything that every answer has.
class HeadWriter {
 public:
    explicit HeadWriter(const SecurityPolicy& policy);

    void write(std::string& out, const Response& response, Transport transport, AfterAnswer after,
               std::string_view date) const;

 private:
    std::vector<PolicyLine> plain_;
    std::vector<PolicyLine> secure_;
};

}  // namespace agora::http
