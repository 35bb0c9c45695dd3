#pragma once

#include <string_view>

namespace agora::http {

/// The methods that a route can have; every other method is refused with 501 before routing.
enum class Method { get, head, post, put, patch, delete_, options };

constexpr std::string_view to_string(Method method) {
    switch (method) {
        case Method::get:
            return "GET";
        case Method::head:
            return "HEAD";
        case Method::post:
            return "POST";
        case Method::put:
            return "PUT";
        case Method::patch:
            return "PATCH";
        case Method::delete_:
            return "DELETE";
        case Method::options:
            return "OPTIONS";
    }
    return "GET";
}

/// GET, HEAD and OPTIONS change nothing.
constexpr bool is_safe(Method method) {
    return method == Method::get || method == Method::head || method == Method::options;
}

}  // namespace agora::http
